package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop's addresses that are told what happens, before its staff. */
final class WebhookPagesTest {
    private static final String LIST = " /console/shops/{shop}/webhooks";
    private static final String ONE = LIST + "/{webhook}";
    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[A-Za-z0-9+/=]+)\"");

    private final Owners owners = new Owners();
    private final Deliveries deliveries = owners.webhooks;

    private APIGatewayV2HTTPResponse name(SessionToken who, String address) {
        return owners.ask(
                who,
                "POST" + LIST,
                Map.of("shop", "demo"),
                Map.of(),
                "form",
                who.formToken(),
                "address",
                address,
                "type-order.status_changed",
                "1",
                "type-message.failed",
                "1");
    }

    private Endpoint only() {
        return owners.webhooks.of(new ShopId("demo")).getFirst();
    }

    private APIGatewayV2HTTPResponse one(SessionToken who, String... form) {
        return owners.ask(
                who,
                (form.length == 0 ? "GET" : "POST") + ONE,
                Map.of("shop", "demo", "webhook", only().id().value()),
                Map.of(),
                form.length == 0
                        ? form
                        : Stream.concat(Stream.of("form", who.formToken()), Stream.of(form))
                                .toArray(String[]::new));
    }

    @Test
    @Tag("AP-8")
    void anOwnerNamesAnAddressAndSeesItsSecretOnce() {
        APIGatewayV2HTTPResponse made = name(owners.olivia, "https://erp.example/hooks");
        assertThat(made.getStatusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(made.getBody());
        assertThat(secret.find()).isTrue();
        assertThat(one(owners.olivia).getBody())
                .contains("erp.example", "An order’s status changed")
                .doesNotContain(secret.group(1), only().secret().ciphertext());
        assertThat(owners.ask(owners.rita, "GET" + LIST, Map.of("shop", "demo"), Map.of())
                        .getBody())
                .contains("https://erp.example/hooks", "2 of 8 kinds", "made by Olivia")
                .doesNotContain("Name it");
        APIGatewayV2HTTPResponse another = one(owners.olivia, "do", "rotate");
        Matcher next = SECRET.matcher(another.getBody());
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).isNotEqualTo(secret.group(1));
        assertThat(another.getBody()).contains("The secret before signs, too");
    }

    @Test
    @Tag("AP-8")
    void whoIsNoOwnerOrHasNotJustSignedInNamesNone() {
        assertThat(name(owners.anton, "https://erp.example/hooks").getStatusCode())
                .isEqualTo(403);
        owners.shop.clock.advance(Duration.ofMinutes(11));
        APIGatewayV2HTTPResponse stale = name(owners.olivia, "https://erp.example/hooks");
        assertThat(stale.getStatusCode()).isEqualTo(303);
        assertThat(owners.webhooks.of(new ShopId("demo"))).isEmpty();
        SessionToken again = owners.oliviaAgain();
        name(again, "https://erp.example/hooks");
        for (String act : List.of("save", "rotate", "remove")) {
            assertThat(one(owners.olivia, "do", act, "address", "https://evil.example/")
                            .getStatusCode())
                    .as(act)
                    .isEqualTo(303);
            assertThat(one(owners.anton, "do", act).getStatusCode()).as(act).isEqualTo(403);
        }
        assertThat(owners.ask(
                                again,
                                "POST" + ONE,
                                Map.of("shop", "demo", "webhook", only().id().value()),
                                Map.of(),
                                "form",
                                "somebody else's",
                                "do",
                                "remove")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(only().address()).hasToString("https://erp.example/hooks");
    }

    @Test
    @Tag("AP-8")
    void whatIsMistypedIsSaidAndStaysInTheForm() {
        APIGatewayV2HTTPResponse refused = name(owners.olivia, "http://erp.example/hooks");
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("must begin with https://", "value=\"http://erp.example/hooks\"");
    }

    @Test
    @Tag("AP-8")
    void itIsChangedSwitchedOffAndRemoved() {
        name(owners.olivia, "https://erp.example/hooks");
        assertThat(one(owners.olivia, "do", "save", "address", "https://new.example/", "type-ticket.opened", "1")
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(only().on()).isFalse();
        assertThat(only().address()).hasToString("https://new.example/");
        assertThat(one(owners.olivia, "do", "test").getBody()).contains("The address is switched off");
        assertThat(one(owners.olivia, "do", "remove").getHeaders().get("location"))
                .endsWith("?done=removed");
        assertThat(owners.webhooks.of(new ShopId("demo"))).isEmpty();
    }

    @Test
    @Tag("AP-10")
    void whatWasSentIsSeenAndSentAgain() {
        name(owners.olivia, "https://erp.example/hooks");
        assertThat(one(owners.olivia, "do", "test").getHeaders().get("location"))
                .endsWith("?done=queued");
        Delivery waiting = owners.webhooks.all().getFirst();
        assertThat(one(owners.olivia).getBody())
                .contains("A test", "on its way")
                .doesNotContain("name=\"event\"");
        Delivery failed = new Delivery(
                waiting.shop(),
                waiting.endpoint(),
                waiting.event(),
                waiting.revision() + 1,
                Delivery.State.FAILED,
                8,
                List.of(
                        new Delivery.Attempt(owners.shop.clock.instant(), 503, ""),
                        new Delivery.Attempt(owners.shop.clock.instant(), 0, "the server is too slow")),
                Optional.empty());
        deliveries.replace(failed);
        assertThat(one(owners.rita).getBody())
                .contains("did not arrive", "the server is too slow", "tried 2 times")
                .doesNotContain("Send again</");
        String event = failed.event().id().value();
        assertThat(one(owners.olivia).getBody()).contains("value=\"" + event + "\"");
        assertThat(one(owners.olivia, "do", "replay", "event", event).getStatusCode())
                .isEqualTo(303);
        assertThat(owners.webhooks.all().getFirst().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(one(owners.olivia, "do", "replay", "event", "evt_none").getBody())
                .contains("not kept any more");
    }

    @Test
    @Tag("AP-8")
    void anotherShopsIsNotThere() {
        name(owners.olivia, "https://erp.example/hooks");
        assertThat(owners.ask(owners.olivia, "GET" + ONE, Map.of("shop", "demo", "webhook", "0".repeat(26)), Map.of())
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(owners.ask(
                                owners.olivia,
                                "GET" + ONE,
                                Map.of("shop", "another", "webhook", only().id().value()),
                                Map.of())
                        .getStatusCode())
                .isEqualTo(404);
    }
}

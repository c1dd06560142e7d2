package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.functions.testing.DemoShop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program that looks after the addresses that are told what happens; each answer is held to the document. */
final class WebhooksTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final DemoApi api = new DemoApi();

    private DemoApi.Heard make(String body) {
        return api.post(WEBHOOKS).body(body).ask();
    }

    private String made() {
        return WEBHOOKS + "/"
                + make("{'address':'https://erp.example/hooks'}")
                        .json()
                        .path("id")
                        .asText();
    }

    @Test
    @Tag("AP-8")
    void anAddressIsNamedReadChangedAndRemoved() {
        DemoApi.Heard made = make("{'address':'https://erp.example/hooks','types':['ticket.opened']}");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().path("secret").asText();
        assertThat(secret).startsWith("whsec_");
        String one = WEBHOOKS + "/" + made.json().path("id").asText();
        assertThat(api.get(one).ask().text()).doesNotContain(secret, "secret\"");
        assertThat(api.get(WEBHOOKS).ask().json().at("/webhooks/0/made_by").asText())
                .isEqualTo("Warehouse");

        DemoApi.Heard off = api.question("PATCH", one).body("{'on':false}").ask();
        assertThat(off.json().path("live").asBoolean()).isFalse();
        assertThat(off.json().at("/types/0").asText()).isEqualTo("ticket.opened");
        DemoApi.Heard rotated = api.post(one + "/secret").ask();
        assertThat(rotated.json().path("secret").asText()).startsWith("whsec_").isNotEqualTo(secret);
        assertThat(rotated.json().has("old_secret_until")).isTrue();

        assertThat(api.question("DELETE", one).ask().status()).isEqualTo(204);
        assertThat(api.get(one).ask().status()).isEqualTo(404);
        assertThat(api.question("DELETE", one).ask().status()).isEqualTo(404);
    }

    @Test
    @Tag("AP-8")
    void whatIsWrongIsRefusedWithItsRule() {
        for (String address :
                List.of("http://erp.example/", "https://127.0.0.1/", "nonsense", "https://u:p@erp.example/")) {
            DemoApi.Heard refused = make("{'address':'" + address + "'}");
            assertThat(refused.problem()).as(address).isEqualTo("invalid-body");
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/address");
        }
        assertThat(make("{'address':'https://erp.example/','types':['else']}").problem())
                .isEqualTo("invalid-body");
        assertThat(make("{'address':'https://erp.example/','types':[]}").problem())
                .isEqualTo("invalid-body");
        made();
        assertThat(make("{'address':'https://erp.example/hooks'}")
                        .json()
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("address_taken");
    }

    @Test
    @Tag("AP-8")
    void aKeyNeedsTheScopeAndAnotherShopsSeesNothing() {
        String one = made();
        KeySecret without = api.make(DemoShop.SHOP, Scope.READ, Scope.WRITE, Scope.SETTINGS);
        assertThat(api.get(WEBHOOKS).by(without).ask().problem()).isEqualTo("scope-missing");
        assertThat(api.post(WEBHOOKS)
                        .by(without)
                        .body("{'address':'https://evil.example/'}")
                        .ask()
                        .problem())
                .isEqualTo("scope-missing");
        KeySecret theirs = api.make(new ShopId("another"), Scope.values());
        assertThat(api.get(WEBHOOKS).by(theirs).ask().json().path("webhooks")).isEmpty();
        for (String route : List.of(
                "GET " + one,
                "DELETE " + one,
                "POST " + one + "/secret",
                "POST " + one + "/test",
                "GET " + one + "/deliveries",
                "POST " + one + "/deliveries/evt_0/replay")) {
            String[] split = route.split(" ", 2);
            assertThat(api.question(split[0], split[1]).by(theirs).ask().status())
                    .as(route)
                    .isEqualTo(404);
        }
        assertThat(api.question("PATCH", one)
                        .by(theirs)
                        .body("{'on':false}")
                        .ask()
                        .status())
                .isEqualTo(404);
        assertThat(api.get(one).ask().json().path("live").asBoolean()).isTrue();
    }

    @Test
    @Tag("AP-10")
    void theLogIsReadAndAnEventSentAgain() {
        String one = made();
        assertThat(api.post(one + "/test").ask().status()).isEqualTo(202);
        Delivery queued = api.webhooks.all().getFirst();
        String again = one + "/deliveries/" + queued.event().id() + "/replay";
        assertThat(api.post(again).ask().json().path("rule").asText()).isEqualTo("waiting");
        api.webhooks.replace(new Delivery(
                queued.shop(),
                queued.endpoint(),
                queued.event(),
                queued.revision() + 1,
                Delivery.State.DELIVERED,
                1,
                List.of(new Delivery.Attempt(api.shop.clock.instant(), 204, "")),
                Optional.empty()));
        DemoApi.Heard log = api.get(one + "/deliveries").ask();
        assertThat(log.json().at("/deliveries/0/state").asText()).isEqualTo("delivered");
        assertThat(log.json().at("/deliveries/0/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(api.get(one + "/deliveries?before=nonsense").ask().problem()).isEqualTo("invalid-parameter");
        assertThat(api.post(again).ask().status()).isEqualTo(202);
        assertThat(api.webhooks.all().getFirst().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(api.post(one + "/deliveries/evt_none/replay").ask().status()).isEqualTo(404);
    }
}

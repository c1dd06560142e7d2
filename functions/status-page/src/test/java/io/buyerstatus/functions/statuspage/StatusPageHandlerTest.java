package io.buyerstatus.functions.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pages.kit.layout.Assets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for pages as the gateway hands them over, read by Lambda's own serializer. */
final class StatusPageHandlerTest {
    private static final String LIVE = "GET /o/{ref}/{secret}/live";
    private static final LinkSecret SHARED = new LinkSecret("S0meSecret-OnlyItsLength-00");

    private final DemoShop shop = new DemoShop();
    private final StatusPageHandler handler = handler(shop.orders, shop.settings);

    @Test
    void thePrivateLinkShowsTheOrderAndNobodyMayKeepIt() {
        APIGatewayV2HTTPResponse answer = handle(page());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("<html lang=\"de\">", "Bestellung 10042", "Teekanne");
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-robots-tag", "noindex, nofollow, noarchive")
                .containsKeys("content-security-policy", "strict-transport-security", "etag", "server-timing");
        assertThat(answer.getCookies()).isNull();
    }

    @Test
    void whoTakesItCompressedGetsTheSamePageCompressed() throws IOException {
        String plain = handle(page()).getBody();
        APIGatewayV2HTTPResponse answer = handle(Requests.header(page(), "accept-encoding", "gzip, br"));

        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(answer.getHeaders()).containsEntry("content-encoding", "gzip");
        byte[] body = Base64.getDecoder().decode(answer.getBody());
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void aBrowserIsVerifiedByItsCookieAlone() {
        LinkSecret token = new LinkSecret("Br0wserToken-OnlyItsLength0");
        shop.change(order -> order.withAccess(order.access()
                .verified(
                        new VerifiedBrowser(
                                SecretHash.of(token),
                                VerifiedBrowser.Proof.CODE,
                                shop.clock.instant().plus(VerifiedBrowser.KEPT)),
                        Optional.empty(),
                        shop.clock.instant())));
        String cookie = "__Host-v-" + DemoShop.ORDER.key().substring(0, 12) + "=" + token.value();

        assertThat(handle(page()).getBody()).doesNotContain("Lindenweg 7");
        assertThat(handle(Requests.cookies(page(), List.of("__Host-lang=de", cookie)))
                        .getBody())
                .contains("Lindenweg 7");
    }

    @Test
    void aChosenLanguageIsShownAndRemembered() {
        APIGatewayV2HTTPResponse answer = handle(Requests.query(page(), "lang", "fr"));

        assertThat(answer.getBody()).contains("<html lang=\"fr\">");
        assertThat(answer.getCookies())
                .containsExactly("__Host-lang=fr; Max-Age=31536000; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(handle(Requests.cookies(page(), answer.getCookies())).getBody())
                .contains("<html lang=\"fr\">");
    }

    @Test
    void anotherSecretAndAnotherOrderLookTheSame() {
        APIGatewayV2HTTPResponse wrong = handle(
                Requests.path(page(), "secret", "W" + DemoShop.SECRET.value().substring(1)));
        APIGatewayV2HTTPResponse nobody = handle(Requests.path(page(), "ref", "demo-" + "0".repeat(26)));

        assertThat(List.of(wrong, nobody)).allSatisfy(answer -> {
            assertThat(answer.getStatusCode()).isEqualTo(404);
            assertThat(answer.getBody()).doesNotContain("10042", "Nordlicht");
        });
        assertThat(wrong.getBody()).isEqualTo(nobody.getBody());
        assertThat(wrong.getHeaders()).isEqualTo(nobody.getHeaders());
    }

    @Test
    void aShopThatIsSwitchedOffSaysSo() {
        shop.switchOff();

        APIGatewayV2HTTPResponse answer = handle(page());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Nordlicht Keramik").doesNotContain("10042", "Teekanne");
    }

    @Test
    void aReplacedLinkSaysSoAndTellsNothing() {
        shop.change(order -> order.withAccess(order.access().renewed(SecretHash.of(SHARED), shop.clock.instant())));

        APIGatewayV2HTTPResponse answer = handle(page());

        assertThat(answer.getStatusCode()).isEqualTo(410);
        assertThat(answer.getBody()).contains("/find/demo").doesNotContain("Teekanne", "<form");
    }

    @Test
    void anOpenPageLearnsOnlyWhetherItIsStillTheSame() {
        String tag = handle(page()).getHeaders().getOrDefault("etag", "");
        APIGatewayV2HTTPEvent ask = Requests.header(Requests.route(page(), LIVE), "if-none-match", tag);

        assertThat(handle(ask).getStatusCode()).isEqualTo(304);
        shop.happens(new Fact.OrderPacked());

        APIGatewayV2HTTPResponse changed = handle(ask);
        assertThat(changed.getStatusCode()).isEqualTo(200);
        assertThat(changed.getHeaders().getOrDefault("etag", "")).isNotEqualTo(tag);
        assertThat(changed.getBody()).isEmpty();
        assertThat(handle(Requests.path(ask, "secret", SHARED.value())).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void theSharedLinkShowsProgressAndNobodysName() {
        shop.change(order ->
                order.withAccess(order.access().sharing(new ShareState(1, Optional.of(SecretHash.of(SHARED))))));

        APIGatewayV2HTTPResponse answer = handle(shared("GET /s/{ref}/{secret}"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("Teekanne")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain("10042");
        assertThat(handle(Requests.header(
                                shared("GET /s/{ref}/{secret}/live"),
                                "if-none-match",
                                answer.getHeaders().getOrDefault("etag", "")))
                        .getStatusCode())
                .isEqualTo(304);
        shop.switchOff();
        assertThat(handle(shared("GET /s/{ref}/{secret}")).getBody()).doesNotContain("Teekanne");
    }

    @Test
    void aSharedLinkThatWasNeverMadeOpensNothing() {
        assertThat(handle(shared("GET /s/{ref}/{secret}")).getStatusCode()).isEqualTo(404);
        assertThat(handle(shared("GET /s/{ref}/{secret}/live")).getStatusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsKeptForEverByItsNameAndAnEarlierReleasesNameIsGone() {
        APIGatewayV2HTTPEvent earlier = Triggers.http("status-page.asset");
        assertThat(handle(earlier).getStatusCode()).isEqualTo(404);

        String name = new Assets().stylesheet().substring("/assets/".length());
        APIGatewayV2HTTPResponse answer = handle(Requests.path(earlier, "file", name));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "text/css; charset=utf-8")
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
        assertThat(answer.getBody()).contains("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /o/{ref}/{secret}", "DELETE /o/{ref}/{secret}/live", "GET /elsewhere"})
    void anythingElseIsNotFound(String route) {
        assertThat(handle(Requests.route(page(), route)).getStatusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /o/{ref}/{secret}", "GET /s/{ref}/{secret}"})
    void aStoreThatIsDownIsNoOrderThatIsMissingAndTheLogNamesNobody(String route) {
        StatusPageHandler down = handler(Broken.port(OrderStore.class), shop.settings);
        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(Requests.route(page(), route), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getHeaders()).containsEntry("cache-control", "no-store");
            assertThat(answer.getBody()).doesNotContain(DemoShop.PERSONAL);
        });

        assertThat(log)
                .contains("a page could not be shown", "IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void settingsThatAreDownAreNoOrderThatIsMissingEither() {
        StatusPageHandler down = handler(shop.orders, Broken.port(SettingsStore.class));

        assertThat(Logs.of(() -> assertThat(
                                down.handleRequest(page(), Contexts.none()).getStatusCode())
                        .isEqualTo(503)))
                .doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void anOpenPageThatAsksInVainGetsAStatusAndNoPage() {
        StatusPageHandler down = handler(Broken.port(OrderStore.class), shop.settings);

        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(Requests.route(page(), LIVE), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getBody()).isEmpty();
        });
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
    }

    private static APIGatewayV2HTTPEvent page() {
        return Triggers.http("status-page.page");
    }

    private static APIGatewayV2HTTPEvent shared(String route) {
        return Requests.path(Requests.route(page(), route), "secret", SHARED.value());
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    private StatusPageHandler handler(OrderStore orders, SettingsStore settings) {
        return new StatusPageHandler(StatusPageWiring.of(orders, settings, DemoShop.BASE, shop.clock));
    }
}

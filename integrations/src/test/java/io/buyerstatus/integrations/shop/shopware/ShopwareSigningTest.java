package io.buyerstatus.integrations.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** How Shopware and its apps sign. The vectors are those of Shopware's own SDK: shopware/app-php-sdk@6787cc35, tests/Authentication/RequestVerifierTest.php. */
@Tag("SW-2")
final class ShopwareSigningTest {
    private static final Instant SIGNED = Instant.ofEpochSecond(1_234_567_890);
    private static final String QUERY = "shop-id=123&shop-url=https://my-shop.com&timestamp=1234567890";
    private static final String BY_APP = "96c91f86c822e11444b7a57b54ef125ed86b1a639c5360d45c5397daa8c3f70b";
    private static final String APP = "my-secret";

    private static SignatureCheck asked(String query, String signature, Instant now) {
        return ShopwareHandshake.question(query, Map.of("Shopware-App-Signature", signature), List.of(APP), now)
                .check();
    }

    @Test
    void b6TheVectorsOfTheSdkPass() {
        assertThat(asked(QUERY, BY_APP, SIGNED)).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(ShopwareSignature.verify(
                        "body".getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "shopware-shop-signature",
                                "dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355"),
                        ShopwareSignature.BY_SHOP,
                        List.of("secret")))
                .isEqualTo(SignatureCheck.AUTHENTIC);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AUTHENTIC",
        "300, AUTHENTIC",
        "301, STALE",
        "-300, AUTHENTIC",
        "-301, STALE",
    })
    void aQuestionIsGoodForFiveMinutes(long later, SignatureCheck expected) {
        assertThat(asked(QUERY, BY_APP, SIGNED.plusSeconds(later))).isEqualTo(expected);
    }

    @Test
    void whatWasChangedOrSignedByNobodyIsRefused() {
        assertThat(asked(QUERY.replace("123&", "124&"), BY_APP, SIGNED)).isEqualTo(SignatureCheck.FORGED);
        assertThat(asked(QUERY, "invalid-signature", SIGNED)).isEqualTo(SignatureCheck.UNSIGNED);
        assertThat(ShopwareHandshake.question(QUERY, Map.of(), List.of(APP), SIGNED)
                        .check())
                .isEqualTo(SignatureCheck.UNSIGNED);
        String incomplete = "shop-id=123&timestamp=1234567890";
        assertThat(asked(incomplete, hex(APP, incomplete), SIGNED)).isEqualTo(SignatureCheck.UNSIGNED);
    }

    @Test
    void aGatewayMayWriteTheQueryAnew() {
        String anew = "timestamp=1234567890&shop-id=123&shop-url=https%3A%2F%2Fmy-shop.com";
        assertThat(asked(anew, BY_APP, SIGNED)).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(asked(anew.replace("my-shop", "your-shop"), BY_APP, SIGNED)).isEqualTo(SignatureCheck.FORGED);
    }

    @ParameterizedTest
    @CsvSource({"https://my.shop/", "https://my.shop//de/", "http://MY.shop:8000"})
    void b6TheProofIsOverTheShopsAddressExactlyAsItWroteIt(String url) {
        String query = "shop-id=123&shop-url=" + url + "&timestamp=1234567890";
        ShopwareHandshake.Question question = ShopwareHandshake.question(
                query, Map.of("shopware-app-signature", hex(APP, query)), List.of(APP), SIGNED);
        Installation installation = question.installation().orElseThrow();
        assertThat(installation).isEqualTo(new Installation("123", url));
        assertThat(ShopwareHandshake.granted(installation, "App", APP, "s3cret", URI.create("https://x.example/c")))
                .contains("\"proof\":\"" + hex(APP, "123" + url + "App") + "\"", "\"secret\":\"s3cret\"");
    }

    @Test
    void b6AWebhookIsGoodForFiveMinutesOnly() {
        byte[] body = Samples.bytes("webhooks/shopware/order.written.json");
        Map<String, String> headers =
                Map.of("shopware-shop-signature", hex("shop-secret", new String(body, StandardCharsets.UTF_8)));
        ShopwareAdapter adapter = new ShopwareAdapter();
        Instant at = Instant.ofEpochSecond(1_795_000_000);
        List<String> secrets = List.of("another", "shop-secret");
        assertThat(adapter.verify(body, headers, secrets, at.plusSeconds(299))).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(adapter.verify(body, headers, secrets, at.plusSeconds(301))).isEqualTo(SignatureCheck.STALE);
        assertThat(adapter.verify(body, headers, List.of("another"), at)).isEqualTo(SignatureCheck.FORGED);
        assertThat(adapter.verify(body, Map.of(), secrets, at)).isEqualTo(SignatureCheck.UNSIGNED);
    }

    @Test
    void theAppIsAManifestOfItsConnection() throws Exception {
        ShopwareApp app = ShopwareApp.of(
                new ConnectionId("nordlicht-sw-2"),
                "a&b<c",
                URI.create("https://s.example/hooks/shopware/nordlicht-sw-2"),
                URI.create("https://s.example/hooks/nordlicht-sw-2"));
        assertThat(app.name()).isEqualTo("BuyerStatusNordlichtSw2");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(app.manifest())));
        assertThat(text(xml, "name")).isEqualTo(app.name());
        assertThat(text(xml, "secret")).isEqualTo("a&b<c");
        assertThat(text(xml, "registrationUrl")).endsWith("/hooks/shopware/nordlicht-sw-2");
        assertThat(xml.getElementsByTagName("webhook").getLength()).isGreaterThan(20);
        assertThat(app.manifest())
                .contains("event=\"order.written\" onlyLiveVersion=\"true\"", "<read>order</read>")
                .doesNotContain("<update>", "<delete>", "<create>");
        assertThat(app.toString()).doesNotContain("a&b");
    }

    private static String text(Document xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String hex(String secret, String message) {
        return HexFormat.of()
                .formatHex(
                        Hmac.sha256(secret.getBytes(StandardCharsets.UTF_8), message.getBytes(StandardCharsets.UTF_8)));
    }
}

package io.buyerstatus.integrations.shop.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShopifySignatureTest {
    private static final byte[] BODY = Samples.bytes("webhooks/shopify/orders-create.json");
    private static final Instant NOW = Instant.parse("2026-11-18T09:05:00Z");

    static Stream<Arguments> signatures() {
        String right = sign("new", BODY);
        return Stream.of(
                arguments("made with the secret", right, List.of("new"), SignatureCheck.AUTHENTIC),
                arguments(
                        "made with the old secret", sign("old", BODY), List.of("new", "old"), SignatureCheck.AUTHENTIC),
                arguments("made with the new of two", right, List.of("old", "new"), SignatureCheck.AUTHENTIC),
                arguments("with blanks around", "  " + right + " ", List.of("new"), SignatureCheck.AUTHENTIC),
                arguments(
                        "made with another secret", sign("other", BODY), List.of("new", "old"), SignatureCheck.FORGED),
                arguments("of another body", sign("new", new byte[] {'{', '}'}), List.of("new"), SignatureCheck.FORGED),
                arguments("and no secret is known", right, List.of(), SignatureCheck.FORGED),
                arguments("and the secret is empty", right, List.of(""), SignatureCheck.FORGED),
                arguments("cut off", right.substring(0, 20), List.of("new"), SignatureCheck.UNSIGNED),
                arguments("in hexadecimal", "ab".repeat(32), List.of("new"), SignatureCheck.UNSIGNED),
                arguments("not base64", "!" + right, List.of("new"), SignatureCheck.UNSIGNED),
                arguments("empty", "", List.of("new"), SignatureCheck.UNSIGNED));
    }

    @ParameterizedTest(name = "a signature {0}: {3}")
    @MethodSource("signatures")
    void aSignatureIsToldFromAllOthers(
            String what, String signature, List<String> secrets, SignatureCheck verification) {
        Map<String, String> headers = Map.of("x-shopify-hmac-sha256", signature);

        assertThat(new ShopifyAdapter().verify(BODY, headers, secrets, NOW))
                .as(what)
                .isEqualTo(verification);
    }

    @Test
    void withoutASignatureNothingIsAuthentic() {
        assertThat(new ShopifyAdapter().verify(BODY, Map.of(), List.of("new"), NOW))
                .isEqualTo(SignatureCheck.UNSIGNED);
    }

    /** Shopify's "Events" have headers without the X: their signature is not wrong, they are not read. */
    @Test
    void b7AnEventOfTheDevelopersPreviewIsNamedAsSuch() {
        assertThat(new ShopifyAdapter()
                        .verify(
                                BODY,
                                Map.of("Shopify-Webhook-Id", "1", "shopify-hmac-sha256", sign("new", BODY)),
                                List.of("new"),
                                NOW))
                .isEqualTo(SignatureCheck.UNSUPPORTED);
    }

    private static String sign(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(Hmac.sha256(secret.getBytes(StandardCharsets.UTF_8), body));
    }
}

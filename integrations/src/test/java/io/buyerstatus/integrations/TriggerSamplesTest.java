package io.buyerstatus.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of what functions receive are what their readers take. */
class TriggerSamplesTest {
    private static final WebhookAdapters ADAPTERS = new WebhookAdapters(Translations.CODEC);
    private static final Instant RECEIVED = Instant.parse("2026-11-18T08:14:59Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "generic, GENERIC, whsec_ZXZlbnRzL1JFQURNRS5tZCBuYW1lcyBpdA==, AUTHENTIC",
        "shopify, SHOPIFY, events-readme-names-it, AUTHENTIC",
        "woocommerce, WOOCOMMERCE, events-readme-names-it, AUTHENTIC",
        "woocommerce-ping, WOOCOMMERCE, events-readme-names-it, PING"
    })
    void aWebhookSampleIsSignedAndSaysSomething(
            String sample, ConnectionKind kind, String secret, SignatureCheck expected) {
        ObjectNode request = Samples.tree("triggers/shop-webhooks." + sample + ".json");
        Map<String, String> headers = new HashMap<>();
        request.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        byte[] body = body(request);
        WebhookAdapter adapter = ADAPTERS.of(kind);

        assertThat(adapter.verify(body, headers, List.of(secret), RECEIVED)).isEqualTo(expected);
        Translations.isSound(adapter.translate(body, headers, Samples.connection(kind, Map.of())));
    }

    @Test
    void theEventsInABatchKeepTheContractAndThePoisonDoesNot() {
        assertThat(decodings("triggers/order-events.sqs.json")).hasOnlyElementsOfType(Decoding.Accepted.class);
        assertThat(decodings("triggers/order-events.sqs-with-poison.json"))
                .hasExactlyElementsOfTypes(Decoding.Refused.class, Decoding.Accepted.class);
    }

    private static List<Decoding> decodings(String file) {
        return Samples.tree(file).path("Records").findValuesAsText("body").stream()
                .map(Translations.CODEC::decode)
                .toList();
    }

    private static byte[] body(ObjectNode request) {
        String body = request.path("body").asText();
        return request.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}

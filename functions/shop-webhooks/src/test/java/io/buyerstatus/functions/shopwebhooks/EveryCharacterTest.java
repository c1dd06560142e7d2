package io.buyerstatus.functions.shopwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryQueue;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text of a delivery with every class of character in it: taken, or refused by the field; never "not available". */
final class EveryCharacterTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final Instant NOW = Instant.parse("2026-11-18T08:12:00Z");
    private static final String SECRET = "a-secret-of-a-test";
    private static final Path EVENTS = Path.of("../../events");

    /** A text that is a value, and what stands before it. */
    private static final Pattern VALUE = Pattern.compile("([:\\[,]\\s*\")((?:[^\"\\\\]|\\\\.)*)(\"\\s*[,}\\]])");

    private final InMemoryQueue queue = new InMemoryQueue();
    private final ShopWebhooksHandler handler = handler();

    /** A few classes in each text, others in the next. */
    private static final int FEW = 6;

    @ParameterizedTest
    @CsvSource({
        "GENERIC, order.noted.buyer.json, x-none, none",
        "SHOPIFY, webhooks/shopify/orders-create.json, x-shopify-topic, orders/create",
        "WOOCOMMERCE, webhooks/woocommerce/order-updated.completed.json, x-wc-webhook-topic, order.updated",
    })
    void someOfEachIsTakenOrRefusedByItsField(ConnectionKind kind, String sample, String header, String topic)
            throws IOException, GeneralSecurityException {
        check(kind, sample, header, topic, FEW);
    }

    @ParameterizedTest
    @Tag("heavy")
    @CsvSource({
        "GENERIC, order.placed.json, x-none, none",
        "GENERIC, order.noted.buyer.json, x-none, none",
        "GENERIC, shipment.tracked.pickup-ready.json, x-none, none",
        "SHOPIFY, webhooks/shopify/orders-create.json, x-shopify-topic, orders/create",
        "SHOPIFY, webhooks/shopify/fulfillments-create.json, x-shopify-topic, fulfillments/update",
        "WOOCOMMERCE, webhooks/woocommerce/order-updated.completed.json, x-wc-webhook-topic, order.updated",
        "EASYPOST, webhooks/easypost/tracker-updated.json, x-none, none",
        "AFTERSHIP, webhooks/aftership/tracking-update.json, x-none, none",
    })
    void isTakenOrRefusedByItsField(ConnectionKind kind, String sample, String header, String topic)
            throws IOException, GeneralSecurityException {
        check(kind, sample, header, topic, 1);
    }

    /** @param stride every how manieth class of character comes into a text */
    private void check(ConnectionKind kind, String sample, String header, String topic, int stride)
            throws IOException, GeneralSecurityException {
        List<String> characters = CodePoints.ofEveryClass();
        String json = Files.readString(EVENTS.resolve(sample))
                .replaceAll("/connections/[a-z0-9-]+", "/connections/" + id(kind).value());
        List<String> wrong = new ArrayList<>();
        int first = 0;
        for (MatchResult text : VALUE.matcher(json).results().toList()) {
            first = (first + 1) % stride;
            for (int at = first; at < characters.size(); at += stride) {
                String character = characters.get(at);
                String delivery = json.substring(0, text.start(2))
                        + text.group(2)
                        + escaped(character)
                        + text.group(2)
                        + json.substring(text.end(2));
                APIGatewayV2HTTPResponse answer = deliver(kind, delivery, header, topic);
                boolean taken = answer.getStatusCode() == 200;
                boolean refused =
                        answer.getStatusCode() == 400 && answer.getBody().contains("\"field\":\"");
                if (!taken && !refused) {
                    wrong.add(escaped(character) + " after " + text.group(2) + ": " + answer.getStatusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(queue.bodies()).isNotEmpty();
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        character.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return escaped.toString();
    }

    private APIGatewayV2HTTPResponse deliver(ConnectionKind kind, String body, String header, String topic)
            throws GeneralSecurityException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String signature = Base64.getEncoder().encodeToString(hmac(bytes));
        String time = Long.toString(NOW.getEpochSecond());
        byte[] signed = ("m." + time + "." + body).getBytes(StandardCharsets.UTF_8);
        APIGatewayV2HTTPEvent event = Triggers.http("shop-webhooks.generic");
        event.setPathParameters(Map.of("connection", id(kind).value()));
        event.setHeaders(Map.of(
                header,
                topic,
                "x-shopify-hmac-sha256",
                signature,
                "x-wc-webhook-signature",
                signature,
                "x-hmac-signature",
                "hmac-sha256-hex=" + hex(bytes),
                "aftership-hmac-sha256",
                signature,
                "webhook-id",
                "m",
                "webhook-timestamp",
                time,
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(hmac(signed))));
        event.setIsBase64Encoded(true);
        event.setBody(Base64.getEncoder().encodeToString(bytes));
        return handler.handleRequest(event, Contexts.none());
    }

    private static String hex(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(hmac(bytes));
    }

    private static byte[] hmac(byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private ShopWebhooksHandler handler() {
        FakeSecretBox secrets = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        Map<ConnectionId, Connection> connections = new HashMap<>();
        for (ConnectionKind kind : ConnectionKind.values()) {
            connections.put(id(kind), connection(secrets, kind));
        }
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                connections,
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
        EventCodec codec = new EventCodec();
        return new ShopWebhooksHandler(new ShopWebhooksWiring(
                new CachedSettings(settings, () -> NOW),
                codec,
                new WebhookAdapters(codec),
                queue,
                PaymentHooksTest.unused(() -> NOW),
                ShopwareHooksTest.unused(secrets, () -> NOW),
                new Deliveries(
                        new ConnectionLearning(new InMemoryConnections(), new InMemoryLedger(), () -> NOW), () -> NOW),
                () -> NOW));
    }

    private static ConnectionId id(ConnectionKind kind) {
        return new ConnectionId("demo-" + kind.name().toLowerCase(Locale.ROOT));
    }

    private static Connection connection(SecretBox secrets, ConnectionKind kind) {
        return Connection.installed(id(kind), SHOP, CHANNEL, kind, NOW.minus(Duration.ofDays(90)))
                .withSecrets(List.of(
                        secrets.seal(SHOP, SecretBox.Purpose.WEBHOOK, SECRET.getBytes(StandardCharsets.UTF_8))));
    }
}

package io.buyerstatus.functions.shopwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
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
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as the gateway hands them over, read by Lambda's own serializer. */
final class ShopWebhooksHandlerTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");

    /** When the generic sample was signed, see {@code events/README.md}. */
    private static final Instant SIGNED = Instant.parse("2026-11-18T08:12:00Z");

    private final InMemoryQueue queue = new InMemoryQueue();
    private final MutableClock clock = new MutableClock(SIGNED);
    private final InMemoryConnections states = new InMemoryConnections();
    private ShopWebhooksHandler handler = handler(Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"shop-webhooks.generic", "shop-webhooks.shopify", "shop-webhooks.woocommerce"})
    void aSignedDeliveryIsInTheQueueBeforeItIsAnswered(String sample) {
        assertThat(status(Triggers.http(sample))).isEqualTo(200);

        assertThat(queue.bodies())
                .isNotEmpty()
                .allMatch(body -> body.contains(sample.replace("shop-webhooks.", "/connections/demo-")));
    }

    @Test
    void theSameDeliveryTwiceEnqueuesEventsWithTheSameIds() {
        handle(Triggers.http("shop-webhooks.shopify"));
        List<String> once = queue.bodies();
        handle(Triggers.http("shop-webhooks.shopify"));

        assertThat(queue.bodies().subList(once.size(), queue.bodies().size())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-webhooks.generic", "shop-webhooks.shopify", "shop-webhooks.woocommerce"})
    void aBodyThatWasChangedIsUnauthorisedAndNotEnqueued(String sample) {
        APIGatewayV2HTTPEvent event = Triggers.http(sample);
        body(event, body(event).replaceFirst("EUR", "USD"));

        assertRefused(event, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-webhooks.generic", "shop-webhooks.shopify", "shop-webhooks.woocommerce"})
    void aMissingSignatureIsUnauthorisedAndNotEnqueued(String sample) {
        APIGatewayV2HTTPEvent event = Triggers.http(sample);
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.keySet().removeIf(name -> name.endsWith("signature") || name.endsWith("hmac-sha256"));
        event.setHeaders(headers);

        assertRefused(event, 401);
    }

    @Test
    void aSignedTimeBeyondFiveMinutesIsUnauthorisedEitherWay() {
        clock.set(SIGNED.plus(Duration.ofMinutes(5)).plusSeconds(1));
        assertRefused(Triggers.http("shop-webhooks.generic"), 401);
        clock.set(SIGNED.minus(Duration.ofMinutes(5)).minusSeconds(1));
        assertRefused(Triggers.http("shop-webhooks.generic"), 401);
    }

    @Test
    void whatIsSignedAndNoJsonIsABadRequest() {
        APIGatewayV2HTTPEvent event = Triggers.http("shop-webhooks.shopify");
        body(event, "{\"id\": 1,,}");
        event.setHeaders(with(event, "x-shopify-hmac-sha256", "hr3WtEBhrR2woG/NPL+Fhx5PW1n2tpCvM7pnQRhk2/g="));

        APIGatewayV2HTTPResponse answer = handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.getBody()).contains("\"rule\":\"json\"");
        assertThat(queue.bodies()).isEmpty();
    }

    @Test
    void aBodyThatIsNoUtf8IsABadRequestWhicheverWayTheGatewayHandsItOver() {
        byte[] latin1 = "{\"id\": 1, \"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);
        APIGatewayV2HTTPEvent text = Triggers.http("shop-webhooks.shopify");
        body(text, new String(latin1, StandardCharsets.UTF_8));
        APIGatewayV2HTTPEvent binary = Triggers.http("shop-webhooks.shopify");
        binary.setIsBase64Encoded(true);
        binary.setBody(Base64.getEncoder().encodeToString(latin1));

        for (APIGatewayV2HTTPEvent event : List.of(text, binary)) {
            assertRefused(event, 400);
            assertThat(handle(event).getBody()).contains("\"rule\":\"encoding\"");
        }
    }

    @Test
    void moreThanIsReadIsTooLargeWhoeverSignedIt() {
        APIGatewayV2HTTPEvent event = Triggers.http("shop-webhooks.shopify");
        body(event, "x".repeat(1_048_577));

        assertRefused(event, 413);
    }

    @Test
    void anUnknownConnectionIsNotFound() {
        APIGatewayV2HTTPEvent event = Triggers.http("shop-webhooks.generic");
        for (String connection : List.of("demo-nobody", "NO ID", "")) {
            event.setPathParameters(Map.of("connection", connection));
            assertRefused(event, 404);
        }
    }

    @Test
    void wooCommercesPingIsAnsweredAndNotEnqueued() {
        assertThat(status(Triggers.http("shop-webhooks.woocommerce-ping"))).isEqualTo(200);
        assertThat(queue.bodies()).isEmpty();
    }

    private void assertRefused(APIGatewayV2HTTPEvent event, int status) {
        APIGatewayV2HTTPResponse answer = handle(event);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains("\"status\":" + status);
        assertThat(queue.bodies()).isEmpty();
    }

    private int status(APIGatewayV2HTTPEvent event) {
        return handle(event).getStatusCode();
    }

    private ConnectionState known(String connection) {
        return states.state(SHOP, new ConnectionId(connection)).orElseThrow();
    }

    @Test
    @Tag("KS-10")
    void anOrderThatIsPlacedAfterTheConnectionWasRemovedIsRefusedVisibly() {
        handler = handler(Optional.of(SIGNED.minus(Duration.ofDays(400))));
        APIGatewayV2HTTPResponse answer = handle(Triggers.http("shop-webhooks.woocommerce"));
        assertThat(answer.getStatusCode()).isEqualTo(410);
        assertThat(answer.getBody()).contains("removed by its shop");
        assertThat(known("demo-woocommerce").health().refusal()).contains("after the connection was removed");
        assertThat(known("demo-woocommerce").phase()).isEqualTo(ConnectionPhase.REMOVED);
        // The rule refuses it where it is taken in, and remembers that.
        assertThat(queue.bodies()).isNotEmpty();
    }

    @Test
    @Tag("KS-10")
    void whatBelongsToAnOrderFromBeforeGoesOn() {
        handler = handler(Optional.of(SIGNED.plus(Duration.ofDays(400))));
        assertThat(status(Triggers.http("shop-webhooks.woocommerce"))).isEqualTo(200);
    }

    @Test
    @Tag("KS-9")
    void aDeliveryIsRememberedOnceAnHourAndARefusalOnceAMinute() {
        handle(Triggers.http("shop-webhooks.shopify"));
        handle(Triggers.http("shop-webhooks.shopify"));
        assertThat(known("demo-shopify").revision()).isOne();
        assertThat(known("demo-shopify").phase()).isEqualTo(ConnectionPhase.ACTIVE);
        APIGatewayV2HTTPEvent forged = Triggers.http("shop-webhooks.shopify");
        body(forged, body(forged) + " ");
        handle(forged);
        handle(forged);
        assertThat(known("demo-shopify").revision()).isEqualTo(2);
        assertThat(known("demo-shopify").health().refusal()).contains("signature");
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    /** The body as it was sent, whichever way the gateway hands it over. */
    private static String body(APIGatewayV2HTTPEvent event) {
        return event.getIsBase64Encoded()
                ? new String(Base64.getDecoder().decode(event.getBody()), StandardCharsets.UTF_8)
                : event.getBody();
    }

    private static void body(APIGatewayV2HTTPEvent event, String body) {
        event.setIsBase64Encoded(false);
        event.setBody(body);
    }

    private static Map<String, String> with(APIGatewayV2HTTPEvent event, String header, String value) {
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.put(header, value);
        return headers;
    }

    private ShopWebhooksHandler handler(Optional<Instant> removedAt) {
        FakeSecretBox secrets = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(
                        new ConnectionId("demo-generic"),
                        connection(
                                secrets,
                                ConnectionKind.GENERIC,
                                "whsec_ZXZlbnRzL1JFQURNRS5tZCBuYW1lcyBpdA==",
                                removedAt),
                        new ConnectionId("demo-shopify"),
                        connection(secrets, ConnectionKind.SHOPIFY, "events-readme-names-it", removedAt),
                        new ConnectionId("demo-woocommerce"),
                        connection(secrets, ConnectionKind.WOOCOMMERCE, "events-readme-names-it", removedAt)),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
        EventCodec codec = new EventCodec();
        return new ShopWebhooksHandler(new ShopWebhooksWiring(
                new CachedSettings(settings, clock),
                codec,
                new WebhookAdapters(codec),
                queue,
                PaymentHooksTest.unused(clock),
                ShopwareHooksTest.unused(secrets, clock),
                new Deliveries(new ConnectionLearning(states, new InMemoryLedger(), clock), clock),
                clock));
    }

    private static Connection connection(
            SecretBox secrets, ConnectionKind kind, String secret, Optional<Instant> removedAt) {
        Connection installed = Connection.installed(
                        new ConnectionId("demo-" + kind.name().toLowerCase(Locale.ROOT)),
                        SHOP,
                        CHANNEL,
                        kind,
                        SIGNED.minus(Duration.ofDays(90)))
                .withSecrets(List.of(
                        secrets.seal(SHOP, SecretBox.Purpose.WEBHOOK, secret.getBytes(StandardCharsets.UTF_8))));
        return removedAt.map(installed::removed).orElse(installed);
    }
}

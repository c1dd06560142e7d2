package io.buyerstatus.functions.shopwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.app.RegisterApp;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryAppRegistrations;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryQueue;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.DeclarationCodec;
import io.buyerstatus.integrations.contract.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of an app in a Shopware shop, as the shop's requests tell it. */
@Tag("SW-2")
final class ShopwareHooksTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId NAME = new ConnectionId("nordlicht-sw");
    private static final ConnectionId OTHER = new ConnectionId("demo-generic");
    private static final Path SAMPLES = Path.of("..", "..", "events", "webhooks", "shopware");
    private static final String APP_SECRET = "the-secret-of-the-app";
    private static final String ID = "vvRy7Nv3Bo8mAVda";
    private static final String URL = "https://shop.example";
    private static final String PREVIOUS = "shopware-shop-signature-previous";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** When the samples were signed. */
    private final MutableClock clock = new MutableClock(Instant.ofEpochSecond(1_795_000_000));

    private final InMemoryQueue queue = new InMemoryQueue();
    private final InMemoryConnections states = new InMemoryConnections();
    private final InMemoryAppRegistrations registrations = new InMemoryAppRegistrations();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ConnectionLearning learning = new ConnectionLearning(states, new InMemoryLedger(), clock);
    private final AtomicInteger drawn = new AtomicInteger();
    private ShopWebhooksHandler handler = handler(Optional.empty());

    /** For tests in which no shop has Shopware. */
    static ShopwareHooks unused(SecretBox box, InstantSource clock) {
        ConnectionLearning learning = new ConnectionLearning(new InMemoryConnections(), new InMemoryLedger(), clock);
        InMemoryAppRegistrations none = new InMemoryAppRegistrations();
        return new ShopwareHooks(
                none,
                new RegisterApp(none, learning, box, () -> "never drawn", clock),
                new OpenedSecrets(box),
                new Deliveries(learning, clock),
                "https://status.example",
                clock);
    }

    private ShopWebhooksHandler handler(Optional<Instant> removedAt) {
        InMemorySettings settings = new InMemorySettings();
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY),
                Map.of(
                        NAME,
                        connection(NAME, ConnectionKind.SHOPWARE, removedAt),
                        OTHER,
                        connection(OTHER, ConnectionKind.GENERIC, removedAt)),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
        EventCodec codec = new EventCodec();
        Deliveries deliveries = new Deliveries(learning, clock);
        return new ShopWebhooksHandler(new ShopWebhooksWiring(
                new CachedSettings(settings, clock),
                codec,
                new WebhookAdapters(codec),
                queue,
                PaymentHooksTest.unused(clock),
                new ShopwareHooks(
                        registrations,
                        new RegisterApp(
                                registrations, learning, box, () -> "shop-secret-" + drawn.incrementAndGet(), clock),
                        new OpenedSecrets(box),
                        deliveries,
                        "https://status.example",
                        clock),
                deliveries,
                clock));
    }

    private Connection connection(ConnectionId id, ConnectionKind kind, Optional<Instant> removedAt) {
        Connection installed = Connection.installed(
                        id, SHOP, new ChannelId("web"), kind, Instant.parse("2026-11-01T00:00:00Z"))
                .withSecrets(List.of(
                        box.seal(SHOP, SecretBox.Purpose.WEBHOOK, APP_SECRET.getBytes(StandardCharsets.UTF_8))));
        return removedAt.map(installed::removed).orElse(installed);
    }

    private static String hmac(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private APIGatewayV2HTTPResponse handle(String route, ConnectionId to, Map<String, String> headers, String body) {
        boolean asks = route.startsWith("GET ");
        return handler.handleRequest(
                APIGatewayV2HTTPEvent.builder()
                        .withRouteKey(route)
                        .withPathParameters(Map.of("connection", to.value()))
                        .withRawQueryString(asks ? body : "")
                        .withHeaders(headers)
                        .withBody(asks ? "" : body)
                        .build(),
                Contexts.none());
    }

    private APIGatewayV2HTTPResponse ask(String url, String... shopSecret) {
        String query = "shop-id=" + ID + "&shop-url=" + url + "&timestamp="
                + clock.instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>(Map.of("shopware-app-signature", hmac(APP_SECRET, query)));
        for (String secret : shopSecret) {
            headers.put("shopware-shop-signature", hmac(secret, query));
        }
        return handle("GET /hooks/shopware/{connection}", NAME, headers, query);
    }

    private APIGatewayV2HTTPResponse confirm(String url, String secret, String... previous) {
        String body = "{\"apiKey\":\"SWIA1\",\"secretKey\":\"canary-key\",\"timestamp\":\""
                + clock.instant().getEpochSecond() + "\",\"shopUrl\":\"" + url + "\",\"shopId\":\"" + ID + "\"}";
        Map<String, String> headers = new HashMap<>(Map.of("shopware-shop-signature", hmac(secret, body)));
        for (String old : previous) {
            headers.put(PREVIOUS, hmac(old, body));
        }
        return handle("POST /hooks/shopware/{connection}", NAME, headers, body);
    }

    private void installed() {
        assertThat(ask(URL).getStatusCode()).isEqualTo(200);
        assertThat(confirm(URL, "shop-secret-1").getStatusCode()).isEqualTo(200);
    }

    private int hook(String sample, String secret, String url) {
        String body = text(sample)
                .replace("https://shop.example", url)
                .replace("1795000000", "" + clock.instant().getEpochSecond());
        return handle("POST /hooks/{connection}", NAME, Map.of("shopware-shop-signature", hmac(secret, body)), body)
                .getStatusCode();
    }

    private static String text(String sample) {
        try {
            return Files.readString(SAMPLES.resolve(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConnectionState state() {
        return states.state(SHOP, NAME).orElseThrow();
    }

    @Test
    void aShopRegistersConfirmsAndTells() throws IOException {
        APIGatewayV2HTTPResponse answer = ask(URL + "/");
        JsonNode granted = JSON.readTree(answer.getBody());
        assertThat(granted.path("proof").asText())
                .isEqualTo(hmac(APP_SECRET, ID + URL + "/" + "BuyerStatusNordlichtSw"));
        assertThat(granted.path("confirmation_url").asText())
                .isEqualTo("https://status.example/hooks/shopware/nordlicht-sw");
        assertThat(hook("state_enter.order_delivery.state.shipped.json", "shop-secret-1", URL))
                .isEqualTo(401);

        assertThat(confirm(URL + "/", granted.path("secret").asText()).getStatusCode())
                .isEqualTo(200);
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
        assertThat(hook("state_enter.order_delivery.state.shipped.json", "shop-secret-1", URL))
                .isEqualTo(200);
        assertThat(queue.bodies()).anyMatch(event -> event.contains("shipment.sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopware-app-signature", "app", "connection"})
    void whatIsNotSignedByTheAppIsRefused(String missing) {
        String query = "shop-id=" + ID + "&shop-url=" + URL + "&timestamp="
                + clock.instant().getEpochSecond();
        Map<String, String> headers = missing.startsWith("shopware")
                ? Map.of()
                : Map.of("shopware-app-signature", hmac(missing.equals("app") ? "guessed" : APP_SECRET, query));
        APIGatewayV2HTTPResponse answer =
                handle("GET /hooks/shopware/{connection}", missing.equals("connection") ? OTHER : NAME, headers, query);
        assertThat(answer.getStatusCode()).isEqualTo(missing.equals("connection") ? 404 : 401);
        assertThat(drawn).hasValue(0);
    }

    @Test
    void b6AnOldQuestionAndAnOldConfirmationAreRefused() {
        String query = "shop-id=" + ID + "&shop-url=" + URL + "&timestamp="
                + clock.instant().minusSeconds(301).getEpochSecond();
        APIGatewayV2HTTPResponse old = handle(
                "GET /hooks/shopware/{connection}",
                NAME,
                Map.of("shopware-app-signature", hmac(APP_SECRET, query)),
                query);
        assertThat(old.getStatusCode()).isEqualTo(401);
        assertThat(old.getBody()).contains("\"error\":", "five minutes");
        assertThat(state().health().refusal()).contains("five minutes");

        ask(URL);
        String body = "{\"apiKey\":\"SWIA1\",\"secretKey\":\"k\",\"timestamp\":\""
                + clock.instant().minusSeconds(301).getEpochSecond() + "\",\"shopUrl\":\"" + URL + "\",\"shopId\":\""
                + ID + "\"}";
        assertThat(handle(
                                "POST /hooks/shopware/{connection}",
                                NAME,
                                Map.of("shopware-shop-signature", hmac("shop-secret-1", body)),
                                body)
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void b6ASecondRegistrationNeedsBothSignaturesAndTheOldSecretEndsAfterAMinute() {
        installed();
        assertThat(ask(URL).getStatusCode()).isEqualTo(403);
        assertThat(ask(URL, "shop-secret-1").getStatusCode()).isEqualTo(200);
        assertThat(confirm(URL, "shop-secret-2").getStatusCode()).isEqualTo(403);
        assertThat(confirm(URL, "shop-secret-2", "shop-secret-1").getStatusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(59));
        assertThat(hook("order.written.json", "shop-secret-1", URL)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(hook("order.written.json", "shop-secret-1", URL)).isEqualTo(401);
        assertThat(hook("order.written.json", "shop-secret-2", URL)).isEqualTo(200);
    }

    @Test
    void aCopyOfTheShopWithItsSecretsBringsNothing() {
        installed();
        assertThat(hook("state_enter.order_delivery.state.shipped.json", "shop-secret-1", "https://staging.example"))
                .isEqualTo(400);
        assertThat(hook("app.deleted.json", "shop-secret-1", "https://staging.example"))
                .isEqualTo(400);
        assertThat(queue.bodies()).isEmpty();
        assertThat(state().health().refusal()).contains("a copy of it");
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
        assertThat(hook("state_enter.order_delivery.state.shipped.json", "shop-secret-1", URL))
                .isEqualTo(200);
    }

    @Test
    void b6AReplayedWebhookIsRefused() {
        installed();
        String body = text("order.written.json");
        Map<String, String> headers = Map.of("shopware-shop-signature", hmac("shop-secret-1", body));
        assertThat(handle("POST /hooks/{connection}", NAME, headers, body).getStatusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(301));
        assertThat(handle("POST /hooks/{connection}", NAME, headers, body).getStatusCode())
                .isEqualTo(401);
    }

    @Test
    @Tag("KS-2")
    void whatOnlySaysThatSomethingChangedHasItFetched() {
        installed();
        learning.change(
                connection(NAME, ConnectionKind.SHOPWARE, Optional.empty()),
                known -> known.dueAt(clock.instant().plus(Duration.ofHours(20))));
        assertThat(hook("order.written.json", "shop-secret-1", URL)).isEqualTo(200);
        assertThat(queue.bodies()).isEmpty();
        assertThat(state().due()).contains(clock.instant().plus(Duration.ofMinutes(30)));
    }

    /** D9. */
    @Test
    @Tag("G5")
    void d9WhatABuyerWithdrewFromInTheShopsOwnFormIsQueuedBeforeItIsAnswered() {
        installed();
        assertThat(hook("revocation_request.sent.json", "guessed", URL)).isEqualTo(401);
        assertThat(hook("revocation_request.sent.json", "shop-secret-1", "https://staging.example"))
                .isEqualTo(400);
        assertThat(queue.bodies()).isEmpty();

        assertThat(hook("revocation_request.sent.json", "shop-secret-1", URL)).isEqualTo(200);
        assertThat(queue.bodies()).singleElement().satisfies(body -> assertThat(new DeclarationCodec().decode(body))
                .contains(new DeclaredElsewhere(
                        NAME,
                        "01964dd4b6f5717aa2d9e5eb0eb5bd50",
                        clock.instant(),
                        "Erika Beispiel",
                        "10048",
                        new EmailAddress("erika@example.com"),
                        "")));
    }

    @Test
    @Tag("KS-9")
    void anUninstalledAppIsHeardOf() {
        installed();
        assertThat(hook("app.deleted.json", "shop-secret-1", URL)).isEqualTo(200);
        assertThat(state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(registrations.find(SHOP, NAME).orElseThrow().access()).isEmpty();
        // It may come back.
        assertThat(ask(URL).getStatusCode()).isEqualTo(200);
        assertThat(confirm(URL, "shop-secret-2").getStatusCode()).isEqualTo(200);
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
    }

    @Test
    @Tag("KS-10")
    void aRemovedConnectionRegistersNobodyAndRefusesNewOrdersVisibly() {
        installed();
        handler = handler(Optional.of(Instant.parse("2026-11-10T00:00:00Z")));
        assertThat(ask(URL, "shop-secret-1").getStatusCode()).isEqualTo(403);
        assertThat(hook("checkout.order.placed.json", "shop-secret-1", URL)).isEqualTo(410);
    }

    @Test
    void nothingThatIsAnsweredOrKeptInTheOpenHoldsTheShopsKey() {
        installed();
        assertThat(registrations.find(SHOP, NAME).orElseThrow().toString() + state())
                .doesNotContain("canary-key", "shop-secret-1");
    }
}

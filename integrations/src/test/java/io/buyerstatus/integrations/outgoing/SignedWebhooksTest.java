package io.buyerstatus.integrations.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.WebhookEvent;
import io.buyerstatus.integrations.api.ApiDocument;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.StandardWebhooks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves is what the document says, and signed so that anybody's library of the specification takes it. */
@Tag("AP-9")
final class SignedWebhooksTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_bm90IHRoZSBzZWNyZXQgdGhhdCB5b3Ugc2Vlaw==";
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final OrderKey ORDER = OrderKey.ofRef("demo-0123456789abcdefghjkmnpqrs");

    private final SignedWebhooks webhooks = new SignedWebhooks(URI.create("https://status.example"));

    /** The example that the libraries of Standard Webhooks test themselves with. */
    @Test
    void theSpecificationsOwnExampleHasItsSignature() {
        Instant at = Instant.ofEpochSecond(1_614_265_330);
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(StandardWebhooks.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, body, List.of(SECRET)))
                .isEqualTo(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        assertThatThrownBy(() -> StandardWebhooks.sign("msg", at, body, List.of("whsec_***")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("***");
    }

    @Test
    void whatIsSignedByTwoSecretsIsAuthenticToWhoHasEither() {
        WebClient.Request request = webhooks.request(
                event(EventType.TICKET_OPENED), URI.create("https://a.example/"), List.of(SECRET, OTHER), NOON);
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        for (String secret : List.of(SECRET, OTHER)) {
            assertThat(StandardWebhooks.verify(body, request.headers(), List.of(secret), NOON))
                    .isEqualTo(SignatureCheck.AUTHENTIC);
        }
        assertThat(StandardWebhooks.verify(body, request.headers(), List.of("whsec_b3RoZXI="), NOON))
                .isEqualTo(SignatureCheck.FORGED);
        body[10] ^= 1;
        assertThat(StandardWebhooks.verify(body, request.headers(), List.of(SECRET), NOON))
                .isEqualTo(SignatureCheck.FORGED);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void eachIsWhatTheDocumentSays(EventType type) throws IOException {
        String json = webhooks.json(event(type));
        ApiDocument document = new ApiDocument();
        assertThat(document.errors("WebhookEvent", new ObjectMapper().readTree(json)))
                .isEmpty();
        assertThat(document.errors("WebhookEvent", new ObjectMapper().readTree(json.replace(type.word(), "else"))))
                .isNotEmpty();
        assertThat(document.root().at("/webhooks").has(type.word()))
                .as("described")
                .isTrue();
    }

    @Test
    void itSaysWhereTheRestIs() {
        assertThat(webhooks.json(event(EventType.ORDER_STATUS_CHANGED)))
                .isEqualTo("{\"id\":\"" + event(EventType.ORDER_STATUS_CHANGED).id()
                        + "\",\"type\":\"order.status_changed\",\"timestamp\":\"2026-11-28T12:00:00Z\","
                        + "\"data\":{\"order\":{\"id\":\"0123456789abcdefghjkmnpqrs\",\"number\":\"N-1\","
                        + "\"url\":\"https://status.example/api/v1/orders/0123456789abcdefghjkmnpqrs\"},"
                        + "\"previous_status\":\"packed\",\"status\":\"sent\"}}");
    }

    private static WebhookEvent event(EventType type) {
        return new WebhookEvent(
                EventId.of(NOON, type.word()),
                type,
                NOON,
                type == EventType.TEST ? Optional.empty() : Optional.of(new WebhookEvent.OfOrder(ORDER, "N-1")),
                details(type));
    }

    private static Map<String, String> details(EventType type) {
        return switch (type) {
            case ORDER_STATUS_CHANGED -> Map.of("status", "sent", "previous_status", "packed");
            case CONVERSATION_BUYER_WROTE -> Map.of("entry", "entry-1");
            case TICKET_OPENED, TICKET_CLOSED, TICKET_REOPENED -> Map.of("ticket", "1", "kind", "damaged");
            case WITHDRAWAL_DECLARED -> Map.of("withdrawal", "0123456789abcdefghjkmnpqrs");
            case MESSAGE_SENT, MESSAGE_FAILED ->
                Map.of(
                        "message",
                        "0123456789abcdefghjkmnpqrs",
                        "message_type",
                        "SENT",
                        "channel",
                        "email",
                        "to",
                        "buyer",
                        "state",
                        type == EventType.MESSAGE_SENT ? "sent" : "bounced");
            case TEST -> Map.of();
        };
    }
}

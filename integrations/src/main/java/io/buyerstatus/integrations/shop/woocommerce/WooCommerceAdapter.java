package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.BodySignature;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * WooCommerce's {@code order.*} webhooks: the order as its REST API shows it (version 3), signed in {@code
 * X-WC-Webhook-Signature} over the body's bytes with the webhook's secret. On activation it sends the unsigned form
 * {@code webhook_id=N}.
 *
 * @see <a href="https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks">WooCommerce's webhooks</a>
 */
public final class WooCommerceAdapter implements WebhookAdapter {
    private static final String SIGNATURE = "X-WC-Webhook-Signature";
    private static final String TOPIC = "X-WC-Webhook-Topic";
    private static final int LONGEST_PING = 40;
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,20}");

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        SignatureCheck verification = BodySignature.verify(body, headers, SIGNATURE, secrets);
        return verification == SignatureCheck.UNSIGNED && isPing(body) ? SignatureCheck.PING : verification;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return translate(body, headers, connection, Instant.EPOCH);
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection, Instant receivedAt) {
        if (isPing(body)) {
            return new Translation.Ignored("the webhook's ping");
        }
        String topic = Headers.value(headers, TOPIC).orElse("");
        return Payload.read(body, order -> translate(topic, order, connection, receivedAt));
    }

    /** WooCommerce tells that an order was thrown away, or restored, without a word of when. */
    private static Translation translate(String topic, Payload order, Connection connection, Instant receivedAt) {
        return switch (topic) {
            case "order.created" -> new OrderSnapshot(order, connection).created();
            case "order.updated" -> new OrderSnapshot(order, connection).updated();
            case "order.restored" -> new OrderSnapshot(order, connection).restored(receivedAt);
            case "order.deleted" -> Assertions.withdrawn(connection.id(), order, receivedAt);
            default -> new Translation.Ignored("without a topic that we know");
        };
    }

    private static boolean isPing(byte[] body) {
        return body.length <= LONGEST_PING
                && PING.matcher(new String(body, StandardCharsets.US_ASCII).strip())
                        .matches();
    }
}

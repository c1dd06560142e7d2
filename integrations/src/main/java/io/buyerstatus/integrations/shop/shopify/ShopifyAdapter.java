package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.BodySignature;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shopify's webhooks: {@code orders/*} carry the order as it is now, or the id of one that was deleted, {@code fulfillments/*} one fulfilment,
 * {@code fulfillment_events/create} one scan, {@code refunds/create} one refund. Signed in {@code X-Shopify-Hmac-Sha256}
 * over the body's bytes with the app's client secret, or with the secret that the shop's notification settings show.
 *
 * @see <a href="https://shopify.dev/docs/api/webhooks">Shopify's topics</a>
 */
public final class ShopifyAdapter implements WebhookAdapter {
    private static final String SIGNATURE = "X-Shopify-Hmac-Sha256";
    private static final String SHOP = "X-Shopify-Shop-Domain";
    private static final String TOPIC = "X-Shopify-Topic";

    /** Begins the names of the headers of Shopify's "Events", a preview for developers whose deliveries have another form. */
    private static final String OF_EVENTS = "shopify-";

    private static final Pattern ADDRESS = Pattern.compile("https?://([A-Za-z0-9.-]+)");
    private static final Pattern PRINTABLE_TOPIC = Pattern.compile("[a-z_]{1,40}/[a-z_]{1,40}");

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        boolean event = Headers.value(headers, SIGNATURE).isEmpty()
                && headers.keySet().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(OF_EVENTS));
        return event ? SignatureCheck.UNSUPPORTED : BodySignature.verify(body, headers, SIGNATURE, secrets);
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return translate(body, headers, connection, Instant.EPOCH);
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection, Instant receivedAt) {
        Optional<String> topic = Headers.value(headers, TOPIC);
        Optional<String> shop = Headers.value(headers, SHOP);
        if (connection.shopDomain().isPresent()
                && shop.filter(connection.shopDomain().get()::is).isEmpty()) {
            return foreign();
        }
        return Payload.read(
                body,
                payload -> isOfAnother(payload, connection)
                        ? foreign()
                        : translate(topic.orElse(""), payload, connection, receivedAt));
    }

    /** The header is not signed; the address of an order's own page is, where it has Shopify's name for the shop. */
    private static boolean isOfAnother(Payload payload, Connection connection) {
        Matcher address = ADDRESS.matcher(payload.line("order_status_url", 2_000));
        return address.lookingAt()
                && connection
                        .shopDomain()
                        .filter(own -> !own.allows(address.group(1)))
                        .isPresent();
    }

    /** Shops that have installed the same app sign with the same secret. */
    private static Translation foreign() {
        return new Translation.Rejected(List.of(
                new FieldError("", "value", "the delivery is of another shop than the connection's shop_domain")));
    }

    private static Translation translate(String topic, Payload payload, Connection connection, Instant receivedAt) {
        return switch (topic) {
            case "orders/create" -> new OrderSnapshot(payload, connection).created();
            case "orders/updated",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/edited" -> order(payload, connection);
            case "orders/delete" -> Assertions.withdrawn(connection.id(), payload, receivedAt);
            case "fulfillments/create", "fulfillments/update" -> Fulfilment.delivered(payload, connection);
            case "fulfillment_events/create" -> FulfilmentEvent.delivered(payload, connection);
            case "refunds/create" -> Refund.delivered(payload, connection);
            default ->
                new Translation.Ignored(
                        PRINTABLE_TOPIC.matcher(topic).matches()
                                ? "the topic " + topic + " says nothing about an order's status"
                                : "without a topic that we know");
        };
    }

    /** An edit comes as a list of differences; the whole order follows as {@code orders/updated}. */
    private static Translation order(Payload payload, Connection connection) {
        return payload.has("order_edit")
                ? new Translation.Ignored("an edit's differences; orders/updated carries the result")
                : new OrderSnapshot(payload, connection).updated();
    }
}

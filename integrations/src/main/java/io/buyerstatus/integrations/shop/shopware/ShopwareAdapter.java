package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The webhooks of an app in Shopware 6, signed in {@code shopware-shop-signature} over the body, which holds the time. {@code
 * checkout.order.placed} and {@code state_enter.*} carry the order as the Admin API shows it, if with fewer associations; {@code order.written}
 * says only that one changed. What does not carry all of an order is a hint to fetch it. {@code revocation_request.sent} is a buyer's withdrawal.
 *
 * @see <a href="https://developer.shopware.com/docs/guides/plugins/apps/webhook.html">Shopware's webhooks</a>
 */
public final class ShopwareAdapter implements WebhookAdapter {
    private static final String PLACED = "checkout.order.placed";
    private static final String ENTERED = "state_enter.order";
    private static final String DELETED = "order.deleted";
    private static final String WRITTEN = ".written";
    private static final String LOCALE = "sw-user-language";
    private static final Pattern PRINTABLE = Pattern.compile("[a-z_.]{1,80}");

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        SignatureCheck check = ShopwareSignature.verify(body, headers, ShopwareSignature.BY_SHOP, secrets);
        return check == SignatureCheck.AUTHENTIC
                ? ShopwareSignature.fresh(check, ShopwareDelivery.read(body).flatMap(ShopwareDelivery::signedAt), now)
                : check;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        Optional<ShopwareDelivery> delivery = ShopwareDelivery.read(body);
        if (delivery.isEmpty()) {
            return Payload.read(body, payload -> new Translation.Ignored("no delivery"));
        }
        String event = delivery.get().event();
        if (event.equals(PLACED) || event.startsWith(ENTERED)) {
            return delivery.get().order() instanceof ObjectNode order
                    ? order(event, order, headers, connection)
                    : new Translation.Rejected(
                            List.of(new FieldError("/data/payload/order", "required", "is required: the order")));
        }
        if (event.equals(RevocationForm.SENT)) {
            return new RevocationForm(
                            delivery.get().revocation(),
                            delivery.get().eventId(),
                            delivery.get().signedAt().orElse(Instant.EPOCH))
                    .translated(connection);
        }
        if (event.equals(DELETED)) {
            return deleted(delivery.get(), connection);
        }
        return event.startsWith("order") && event.endsWith(WRITTEN)
                ? new Translation.Hint("an order was written")
                : new Translation.Ignored(
                        PRINTABLE.matcher(event).matches()
                                ? "the event " + event + " says nothing about an order's status"
                                : "without an event that we know");
    }

    /** Versions are deleted whenever somebody is done with editing: only that of the order itself takes it away, and then it says so. */
    private static Translation deleted(ShopwareDelivery delivery, Connection connection) {
        Instant at = delivery.signedAt().orElse(Instant.EPOCH);
        List<OrderEvent> gone = delivery.live().stream()
                .flatMap(order -> ShopwareOrder.id(order, "primaryKey").stream())
                .map(id -> Assertions.withdrawn(connection.id(), id, at))
                .flatMap(translation -> ((Translation.Events) translation).events().stream())
                .toList();
        return gone.isEmpty()
                ? new Translation.Ignored("what was deleted is no order")
                : Translation.of(gone, Set.of());
    }

    private static Translation order(
            String event, ObjectNode order, Map<String, String> headers, Connection connection) {
        Payload payload = Payload.of(order);
        ShopwareOrder whole = new ShopwareOrder(payload);
        if (whole.live() && !whole.complete()) {
            return new Translation.Hint("the order came without some of its parts");
        }
        return payload.translated(read -> event.equals(PLACED)
                ? new OrderSnapshot(
                                read, connection, Headers.value(headers, LOCALE).flatMap(Language::parse))
                        .created()
                : new OrderSnapshot(read, connection).updated());
    }
}

package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;

/**
 * Port to the list of refused events (KS-1), and of those of which something was left out: each {@link OrderStore#commit} of which the
 * mark has a {@linkplain ProcessedEvent#notice notice} adds one.
 */
public interface RejectedEvents {
    /**
     * An event that a rule refused, or that was not taken over whole.
     *
     * @param rule the rule's name, or what was left out
     * @param subject the shop system's order id
     */
    record Refusal(
            Instant receivedAt,
            OrderKey order,
            ConnectionId connection,
            String subject,
            String eventId,
            String eventType,
            String rule) {}

    /** A shop's newest refusals, newest first. */
    List<Refusal> newest(ShopId shop, int limit);
}

package io.buyerstatus.integrations.shop.medusa;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.connection.pull.ShopSystem.Status;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a Medusa order stands, in names of three kinds: the order's own status ({@code order.completed}), that of all its payments together
 * ({@code payment.captured}), and that of each fulfilment, which Medusa keeps as times ({@code fulfillment.shipped}).
 */
final class MedusaStates {
    static final String CANCELLED_FULFILMENT = "fulfillment.canceled";

    /** What they assert. That a fulfilment is made means that it is packed; that an order is completed says nothing of where it is. */
    static final Map<String, Set<ShopStatus>> DEFAULTS = Map.ofEntries(
            Map.entry("order.pending", Set.of(PLACED)),
            Map.entry("order.requires_action", Set.of(PLACED)),
            Map.entry("order.completed", Set.of(CONFIRMED)),
            Map.entry("order.archived", Set.of(CONFIRMED)),
            Map.entry("order.canceled", Set.of(CANCELLED)),
            Map.entry("payment.authorized", Set.of(CONFIRMED)),
            Map.entry("payment.partially_captured", Set.of(CONFIRMED)),
            Map.entry("payment.captured", Set.of(CONFIRMED, PAID)),
            Map.entry("payment.partially_refunded", Set.of(CONFIRMED, PAID)),
            Map.entry("payment.refunded", Set.of(CONFIRMED, PAID)),
            Map.entry("fulfillment.fulfilled", Set.of(CONFIRMED, PACKED)),
            Map.entry("fulfillment.shipped", Set.of(CONFIRMED, SENT)),
            Map.entry("fulfillment.delivered", Set.of(CONFIRMED, SENT)));

    private MedusaStates() {}

    /** An order that is put away was cancelled before, or was not: its time says so. */
    static String ofOrder(Payload order) {
        String status = order.line("status", 60);
        return status.equals("archived") && order.has("canceled_at") ? "order.canceled" : "order." + status;
    }

    static String ofPayment(Payload order) {
        return "payment." + order.line("payment_status", 60);
    }

    static String ofFulfilment(Payload fulfilment) {
        if (fulfilment.has("canceled_at")) {
            return CANCELLED_FULFILMENT;
        }
        if (fulfilment.has("delivered_at")) {
            return "fulfillment.delivered";
        }
        return fulfilment.has("shipped_at") ? "fulfillment.shipped" : "fulfillment.fulfilled";
    }

    /** Medusa's own, and whatever else these orders have, each with how many of these have it. */
    static List<Status> of(List<Payload> orders) {
        Map<String, Long> counted = new TreeMap<>();
        DEFAULTS.keySet().forEach(name -> counted.put(name, 0L));
        for (Payload order : orders) {
            Set<String> its = new LinkedHashSet<>();
            its.add(ofOrder(order));
            its.add(ofPayment(order));
            order.objects("fulfillments").forEach(fulfilment -> its.add(ofFulfilment(fulfilment)));
            its.stream().filter(name -> !name.endsWith(".")).forEach(name -> counted.merge(name, 1L, Long::sum));
        }
        return counted.entrySet().stream()
                .map(status -> new Status(status.getKey(), label(status.getKey()), Optional.of(status.getValue())))
                .toList();
    }

    /** {@code fulfillment.shipped} is "Fulfillment: shipped". */
    private static String label(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace(".", ": ").replace('_', ' ');
    }
}

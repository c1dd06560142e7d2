package io.buyerstatus.integrations.shop.magento;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.connection.pull.ShopSystem.Status;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A Magento order's status, which shops add to as they like; each belongs to one of a few states, which they cannot add to. */
final class MagentoStates {
    /** What Magento's own statuses and states assert. "Complete" is what is invoiced and shipped. */
    static final Map<String, Set<ShopStatus>> DEFAULTS = Map.ofEntries(
            Map.entry("new", Set.of(PLACED)),
            Map.entry("pending", Set.of(PLACED)),
            Map.entry("pending_payment", Set.of(PLACED)),
            Map.entry("payment_review", Set.of(PLACED)),
            Map.entry("fraud", Set.of(PLACED)),
            Map.entry("holded", Set.of(PLACED)),
            Map.entry("processing", Set.of(CONFIRMED)),
            Map.entry("complete", Set.of(CONFIRMED, SENT)),
            Map.entry("closed", Set.of(CONFIRMED)),
            Map.entry("canceled", Set.of(CANCELLED)));

    private static final Map<String, String> LABELS = Map.of(
            "pending", "Pending",
            "pending_payment", "Pending Payment",
            "payment_review", "Payment Review",
            "fraud", "Suspected Fraud",
            "holded", "On Hold",
            "processing", "Processing",
            "complete", "Complete",
            "closed", "Closed",
            "canceled", "Canceled");

    private MagentoStates() {}

    /**
     * The status, as far as somebody said what it means; else the state that it belongs to.
     *
     * @param said whether the shop said what a status means
     */
    static String of(Payload order, Predicate<String> said) {
        String status = order.line("status", 60);
        return said.test(status) || DEFAULTS.containsKey(status) ? status : order.line("state", 60);
    }

    /**
     * The statuses that the shop has: those of its configuration where it shows them, Magento's own where it does not, and those of these
     * orders, each with how many of these have it.
     *
     * @param configured by their codes, as their labels read
     */
    static List<Status> of(Map<String, String> configured, List<Payload> orders) {
        Map<String, String> labels = new HashMap<>(configured.isEmpty() ? LABELS : configured);
        Map<String, Long> counted = new TreeMap<>();
        labels.keySet().forEach(code -> counted.put(code, 0L));
        orders.stream()
                .map(order -> order.line("status", 60))
                .filter(code -> !code.isEmpty())
                .forEach(code -> counted.merge(code, 1L, Long::sum));
        return counted.entrySet().stream()
                .map(status -> new Status(
                        status.getKey(),
                        labels.getOrDefault(status.getKey(), status.getKey().replace('_', ' ')),
                        Optional.of(status.getValue())))
                .toList();
    }
}

package io.buyerstatus.integrations.shop.ebay;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.connection.pull.ShopSystem.Status;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.StatusMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statuses that every order at eBay has three of: of its parcels, of its payment, and of a cancellation. Sellers cannot add any. */
final class Statuses {
    static final String SHIPPING = "orderFulfillmentStatus.";
    static final String PAYMENT = "orderPaymentStatus.";
    static final String CANCELLATION = "cancelState.";

    static final List<Status> ALL = List.of(
            status(SHIPPING + "NOT_STARTED", "Nothing sent"),
            status(SHIPPING + "IN_PROGRESS", "Partly sent"),
            status(SHIPPING + "FULFILLED", "Sent"),
            status(PAYMENT + "PENDING", "Not paid yet"),
            status(PAYMENT + "FAILED", "Payment failed"),
            status(PAYMENT + "PAID", "Paid"),
            status(PAYMENT + "PARTIALLY_REFUNDED", "Refunded in part"),
            status(PAYMENT + "FULLY_REFUNDED", "Refunded"),
            status(CANCELLATION + "IN_PROGRESS", "Cancellation asked for"),
            status(CANCELLATION + "CANCELED", "Cancelled"));

    /** By their names as mappings compare them. */
    static final Map<String, Set<ShopStatus>> MEANINGS = Map.of(
            lower(SHIPPING + "NOT_STARTED"), Set.of(PLACED),
            lower(SHIPPING + "IN_PROGRESS"), Set.of(CONFIRMED, SENT),
            lower(SHIPPING + "FULFILLED"), Set.of(CONFIRMED, SENT),
            lower(PAYMENT + "PENDING"), Set.of(PLACED),
            lower(PAYMENT + "FAILED"), Set.of(PLACED),
            lower(PAYMENT + "PAID"), Set.of(CONFIRMED, PAID),
            lower(PAYMENT + "PARTIALLY_REFUNDED"), Set.of(CONFIRMED, PAID),
            lower(PAYMENT + "FULLY_REFUNDED"), Set.of(CONFIRMED, PAID),
            lower(CANCELLATION + "CANCELED"), Set.of(CANCELLED));

    private Statuses() {}

    private static Status status(String name, String label) {
        return new Status(name, label, Optional.empty());
    }

    private static String lower(String name) {
        return StatusMapping.normalise(name);
    }
}

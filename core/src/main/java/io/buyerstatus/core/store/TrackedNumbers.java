package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to what is known of tracking numbers: the orders whose parcels have them, and what carriers said of them before an
 * order had them. Numbers are normalised ({@link io.buyerstatus.core.tracking.ParcelId#normalise}).
 *
 * <p>No word of a carrier is lost between the two: the writer of early scans looks for orders afterwards, and an
 * {@link OrderStore#commit} that brings a number to an order conflicts unless it knows all that was said of it.
 */
public interface TrackedNumbers {
    /** How long early scans wait for their order, from the last of them on. */
    Duration KEPT = Duration.ofDays(60);

    /**
     * What is known of a number.
     *
     * @param orders whose parcels have it; several where orders went out in one parcel
     */
    record Tracked(List<OrderKey> orders, Optional<EarlyScans> early) {
        public Tracked {
            orders = List.copyOf(orders);
        }
    }

    /** What is known of a number now (strongly consistent); one Query. */
    Tracked find(ShopId shop, String number);

    /**
     * Keeps early scans in the place of those that were read, for {@link #KEPT}. Answers false, and keeps nothing, where
     * somebody else kept others since.
     */
    boolean keep(ShopId shop, EarlyScans scans, Instant now);
}

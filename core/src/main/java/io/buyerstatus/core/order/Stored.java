package io.buyerstatus.core.order;

import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands in its store. What stands where is the store's own business and nothing of the order: those that were written
 * equally often are equal.
 *
 * @param version how often it was stored; 0 before the first time. Guards every write
 * @param news what of its parcels stands beside the order itself, and not yet where each parcel stands
 */
public record Stored(long version, Map<ParcelId, ParcelFacts> news) {
    /** Not yet. */
    public static final Stored NEVER = new Stored(0);

    public Stored {
        news = Map.copyOf(news);
    }

    /** Each parcel where it belongs. */
    public Stored(long version) {
        this(version, Map.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stored(long times, var _) && times == version;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version);
    }
}

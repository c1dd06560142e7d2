package io.buyerstatus.core.tracking;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one id says of a parcel. A shop may name it by its shipment, the carrier by its number: {@link Parcels} joins
 * fragments with one number to one parcel.
 *
 * @param planned keys of the messages about this parcel that were planned already
 */
public record ParcelFacts(ParcelId id, ShippingFacts shipping, TrackingFacts tracking, Set<String> planned) {
    public ParcelFacts {
        planned = Set.copyOf(planned);
    }

    /** A fragment of which nothing is known but its id. */
    public static ParcelFacts unknown(ParcelId id) {
        return new ParcelFacts(id, ShippingFacts.UNKNOWN, TrackingFacts.UNKNOWN, Set.of());
    }

    /** The statements of both; commutative, associative and idempotent. */
    public ParcelFacts merge(ParcelFacts other) {
        return new ParcelFacts(
                id, shipping.merge(other.shipping), tracking.merge(other.tracking), union(planned, other.planned));
    }

    /** The same fragment, remembering that these messages were planned. */
    public ParcelFacts withPlanned(Set<String> keys) {
        return new ParcelFacts(id, shipping, tracking, union(planned, keys));
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}

package io.buyerstatus.core.shipment;

import io.buyerstatus.core.value.Hashes;
import java.util.Locale;

/**
 * A fragment of knowledge about a parcel is kept under the shipment's id at the shop where it has one, else under the
 * tracking number, else as the one parcel without either.
 */
public record ParcelId(String value) implements Comparable<ParcelId> {
    /** The id for what an event names; both may be empty. */
    public static ParcelId of(String shipment, String number) {
        if (!shipment.isBlank()) {
            return new ParcelId("S" + Hashes.key(shipment.strip()).substring(0, 12));
        }
        String normalised = normalise(number);
        return new ParcelId(
                normalised.isEmpty() ? "U" : "N" + Hashes.key(normalised).substring(0, 12));
    }

    /** A tracking number without the spaces and dashes that people and systems put into it, in upper case. */
    public static String normalise(String number) {
        return number.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ParcelId other) {
        return value.compareTo(other.value);
    }
}

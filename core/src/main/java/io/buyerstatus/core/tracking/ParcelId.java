package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Hashes;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A fragment of knowledge about a parcel is kept under the shipment's id at the shop where it has one, else under the
 * tracking number, else as the one parcel without either.
 */
public record ParcelId(String value) implements Comparable<ParcelId> {
    /** Blanks of every width, dashes of every length, and what nobody sees. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}.]");

    /** The id for what an event names; both may be empty. */
    public static ParcelId of(String shipment, String number) {
        if (!shipment.isBlank()) {
            return new ParcelId("S" + Hashes.key(shipment.strip()).substring(0, 12));
        }
        String normalised = normalise(number);
        return new ParcelId(
                normalised.isEmpty() ? "U" : "N" + Hashes.key(normalised).substring(0, 12));
    }

    /**
     * A tracking number without the spaces and dashes that people and systems put into it, in upper case; letters and digits
     * of full width are the plain ones.
     */
    public static String normalise(String number) {
        return BETWEEN.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ParcelId other) {
        return value.compareTo(other.value);
    }
}

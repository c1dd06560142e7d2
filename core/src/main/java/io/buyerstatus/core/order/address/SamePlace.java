package io.buyerstatus.core.order.address;

import io.buyerstatus.core.order.purchase.Address;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two addresses say the same to a carrier: case, spaces, signs between words and the telephone number make no other place. */
public final class SamePlace {
    private SamePlace() {}

    /** Whether a parcel for the one and a parcel for the other come to the same door and name. */
    public static boolean of(Address one, Address other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(Address address) {
        return Stream.of(
                        address.name(),
                        address.company(),
                        address.street(),
                        address.street2(),
                        address.postcode(),
                        address.city(),
                        address.region(),
                        address.country().code())
                .map(SamePlace::bare)
                .collect(Collectors.joining("\n"));
    }

    private static String bare(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}

package io.buyerstatus.pages.purchase;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.purchase.Address;
import io.buyerstatus.pages.text.Formats;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses line by line, in the order that their country writes them. */
final class Addresses {

    private static final Set<String> CITY_REGION_POSTCODE = Set.of("US", "CA", "AU");
    private static final Set<String> POSTCODE_BELOW_CITY = Set.of("GB", "IE");

    private Addresses() {}

    static List<String> shown(Address address, Formats formats) {
        return lines(Stream.concat(
                Stream.of(address.name(), address.company(), address.street(), address.street2()),
                Stream.concat(town(address), Stream.of(formats.country(address.country())))));
    }

    /** Nothing of the street and the postcode is shown: the postcode is what a buyer proves himself with. */
    static List<String> masked(Address address, Formats formats) {
        return lines(Stream.of(
                Masked.words(address.name()), Masked.words(address.city()), formats.country(address.country())));
    }

    private static Stream<String> town(Address address) {
        String country = address.country().code();
        if (CITY_REGION_POSTCODE.contains(country)) {
            return Stream.of(address.city() + ", " + address.region() + " " + address.postcode());
        }
        if (POSTCODE_BELOW_CITY.contains(country)) {
            return Stream.of(address.city(), address.postcode());
        }
        return Stream.of(address.postcode() + " " + address.city());
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.map(String::strip).filter(not(String::isEmpty)).toList();
    }
}

package io.buyerstatus.pages.buyer.purchase;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.pages.kit.text.Formats;
import java.util.List;
import java.util.stream.Stream;

/** Addresses line by line, in the order that their country writes them, the country in the reader's language. */
public final class Addresses {

    private Addresses() {}

    /** Everything of it. */
    public static List<String> shown(Address address, Formats formats) {
        return lines(Stream.concat(AddressLayout.lines(address), Stream.of(country(address, formats))));
    }

    /** Nothing of the street and the postcode is shown: the postcode is what buyers prove themselves with. */
    static List<String> masked(Address address, Formats formats) {
        return lines(Stream.of(Masked.words(address.name()), Masked.words(address.city()), country(address, formats)));
    }

    private static String country(Address address, Formats formats) {
        return address.country().known() ? formats.country(address.country()) : "";
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.map(String::strip).filter(not(String::isEmpty)).toList();
    }
}

package io.buyerstatus.core.addressing;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Postcode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address as its buyer typed it. It is taken as it is: only what no address lacks is asked for, and a postcode must look like one
 * where that is certain.
 */
public record TypedAddress(
        String name,
        String company,
        String street,
        String street2,
        String postcode,
        String city,
        String region,
        String country) {
    private static final int LONGEST = 200;
    private static final int LONGEST_POSTCODE = 20;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Places that are a town and a country in one, or that have no town in their addresses. */
    private static final Set<String> WITHOUT_TOWN = Set.of("GI", "HK", "MC", "MO", "SG", "VA");

    /** What is wrong, field by field; the first is told. */
    public enum Problem {
        /** Neither a person nor a company. */
        NAME_MISSING,
        STREET_MISSING,
        POSTCODE_MISSING,
        /** No postcode of the country looks so. */
        POSTCODE_SHAPE,
        CITY_MISSING,
        COUNTRY_MISSING,
        TOO_LONG,
        /** It is where the order goes already. */
        UNCHANGED
    }

    public TypedAddress {
        name = clean(name);
        company = clean(company);
        street = clean(street);
        street2 = clean(street2);
        postcode = clean(postcode);
        city = clean(city);
        region = clean(region);
        country = clean(country).toUpperCase(Locale.ROOT);
    }

    /** What a form shows before anybody typed: where the order goes. */
    public static TypedAddress of(Address address) {
        return new TypedAddress(
                address.name(),
                address.company(),
                address.street(),
                address.street2(),
                address.postcode(),
                address.city(),
                address.region(),
                address.country().known() ? address.country().code() : "");
    }

    private static String clean(String typed) {
        return CleanText.line(typed).strip();
    }

    /** The country, if it is one. */
    public Optional<Country> chosen() {
        return COUNTRIES.contains(country) ? Optional.of(new Country(country)) : Optional.empty();
    }

    /** What is wrong with it, apart from where the order goes. */
    Optional<Problem> problem() {
        Optional<Country> where = chosen();
        if (where.isEmpty()) {
            return Optional.of(Problem.COUNTRY_MISSING);
        }
        if (name.isEmpty() && company.isEmpty()) {
            return Optional.of(Problem.NAME_MISSING);
        }
        if (street.isEmpty() && street2.isEmpty()) {
            return Optional.of(Problem.STREET_MISSING);
        }
        if (tooLong()) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!PostcodeShape.fits(postcode, where.get())) {
            boolean none = Postcode.of(postcode, where.get()).isEmpty();
            return Optional.of(none ? Problem.POSTCODE_MISSING : Problem.POSTCODE_SHAPE);
        }
        return city.isEmpty() && !WITHOUT_TOWN.contains(country) ? Optional.of(Problem.CITY_MISSING) : Optional.empty();
    }

    private boolean tooLong() {
        return postcode.length() > LONGEST_POSTCODE
                || Stream.of(name, company, street, street2, city, region).anyMatch(part -> part.length() > LONGEST);
    }

    /**
     * The address.
     *
     * @param phone for the carrier: nobody is asked for another one
     */
    Address address(String phone) {
        return new Address(
                name, company, street, street2, postcode, city, region, chosen().orElse(Country.UNKNOWN), phone);
    }
}

package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Country;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The order in which a country's post wants the parts of an address: {@code N} name, {@code O} organisation, {@code A} street,
 * {@code Z} postcode, {@code C} city, {@code S} region; {@code |} begins a line. What stands between two parts belongs to the
 * later one and goes with it. Most of the world writes as the fallback does. Countries that write the largest part first are
 * shown as they write in Latin letters.
 *
 * <p>Source: the formats of Google's libaddressinput, which follow the Universal Postal Union's; without the country letters
 * before postcodes (SE-), which only mail from abroad has. Every layout has a place for a postcode, the last where the country's
 * post has none: whoever wrote one wants to see it.
 */
final class AddressLayout {

    private static final String FALLBACK = "N|O|A|Z C";

    private static final Map<String, String> BY_COUNTRY = byCountry(Map.ofEntries(
            Map.entry("O|N|A|Z C", "AT AX BE BL CH FI FR GF GP LI LT LU MF MQ NC NL PM RE SE WF YT"),
            Map.entry("O|N|A|C S Z", "AU CC CX HM NF"),
            Map.entry("N|O|A|C, S Z", "BB BS SO TW US"),
            Map.entry("N|O|A|C S Z", "AS CA FM GU MH MP PR PW UM VI"),
            Map.entry("N|O|A|C|Z", "AI FK GB GG GI GS IM IO JE KE LK NA PN SD SH SZ TC VG ZA"),
            Map.entry("N|O|A|C|S|Z", "AE EG HK IE JM KR PA RU SC SR TV UA"),
            Map.entry("N|O|A|Z C S", "ES IT UY"),
            Map.entry("N|O|A|Z S C", "RO"),
            Map.entry("N|O|A|Z C, S", "MX"),
            Map.entry("N|O|A|Z C/S", "TR"),
            Map.entry("N|O|A|Z C|S", "AR CL CV MY"),
            Map.entry("N|O|A|Z|C", "AL EC MU OM"),
            Map.entry("N|O|A|Z|C, S", "NI"),
            Map.entry("N|O|A|C-S|Z", "BR"),
            Map.entry("N|O|A|C, S, Z", "CO"),
            Map.entry("N|O|A|S, C|Z", "CR"),
            Map.entry("N|O|A|C, S|Z", "HN IQ JP"),
            Map.entry("N|O|A|C|S, Z", "CN"),
            Map.entry("N|O|A|C, Z", "LV MM"),
            Map.entry("N|O|A|C Z", "BH IL JO KH LB LS MT MV NP NZ SA SG"),
            Map.entry("N|O|A|C-Z", "BD PK"),
            Map.entry("N|O|A|C Z|S", "IN NG PE"),
            Map.entry("N|O|A|C Z S", "PG"),
            Map.entry("N|O|A|C|S Z", "ID MN TH VN"),
            Map.entry("N|O|A|C|Z S", "PH"),
            Map.entry("N|O|C|A|Z", "HU")));

    private AddressLayout() {}

    /** The lines of an address, without its country. */
    static Stream<String> lines(Address address) {
        return Arrays.stream(of(address.country()).split("\\|"))
                .flatMap(line -> line(line, address).lines());
    }

    private static String of(Country country) {
        return BY_COUNTRY.getOrDefault(country.code(), FALLBACK);
    }

    /** A part that is missing takes the signs before it along. */
    private static String line(String layout, Address address) {
        StringBuilder line = new StringBuilder();
        StringBuilder between = new StringBuilder();
        for (int at = 0; at < layout.length(); at++) {
            char sign = layout.charAt(at);
            if (!Character.isLetter(sign)) {
                between.append(sign);
                continue;
            }
            String part = part(sign, address);
            if (!part.isEmpty()) {
                line.append(line.isEmpty() ? "" : between).append(part);
            }
            between.setLength(0);
        }
        return line.toString();
    }

    private static String part(char sign, Address address) {
        return switch (sign) {
            case 'N' -> address.name().strip();
            case 'O' -> address.company().strip();
            case 'A' -> (address.street().strip() + "\n" + address.street2().strip()).strip();
            case 'Z' -> address.postcode().strip();
            case 'C' -> address.city().strip();
            case 'S' -> region(address);
            default -> throw new IllegalStateException("no part of an address: " + sign);
        };
    }

    /** Of a city that is its own region nobody writes it twice: {@code 28001 Madrid}. */
    private static String region(Address address) {
        String region = address.region().strip();
        return region.equalsIgnoreCase(address.city().strip()) ? "" : region;
    }

    private static Map<String, String> byCountry(Map<String, String> countriesByLayout) {
        Map<String, String> layouts = new HashMap<>();
        countriesByLayout.forEach(
                (layout, countries) -> List.of(countries.split(" ")).forEach(country -> layouts.put(country, layout)));
        return Map.copyOf(layouts);
    }
}

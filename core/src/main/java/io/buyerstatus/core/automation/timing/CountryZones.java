package io.buyerstatus.core.automation.timing;

import io.buyerstatus.core.value.Country;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The time zone of countries that have one on their mainland (IANA, zone.tab). */
public final class CountryZones {
    private static final Map<String, ZoneId> ZONES = Map.<String, String>ofEntries(
                    Map.entry("AT", "Europe/Vienna"),
                    Map.entry("BE", "Europe/Brussels"),
                    Map.entry("BG", "Europe/Sofia"),
                    Map.entry("CH", "Europe/Zurich"),
                    Map.entry("CZ", "Europe/Prague"),
                    Map.entry("DE", "Europe/Berlin"),
                    Map.entry("DK", "Europe/Copenhagen"),
                    Map.entry("EE", "Europe/Tallinn"),
                    Map.entry("FI", "Europe/Helsinki"),
                    Map.entry("FR", "Europe/Paris"),
                    Map.entry("GB", "Europe/London"),
                    Map.entry("GR", "Europe/Athens"),
                    Map.entry("HR", "Europe/Zagreb"),
                    Map.entry("HU", "Europe/Budapest"),
                    Map.entry("IE", "Europe/Dublin"),
                    Map.entry("IS", "Atlantic/Reykjavik"),
                    Map.entry("IT", "Europe/Rome"),
                    Map.entry("JP", "Asia/Tokyo"),
                    Map.entry("LI", "Europe/Vaduz"),
                    Map.entry("LT", "Europe/Vilnius"),
                    Map.entry("LU", "Europe/Luxembourg"),
                    Map.entry("LV", "Europe/Riga"),
                    Map.entry("MT", "Europe/Malta"),
                    Map.entry("NL", "Europe/Amsterdam"),
                    Map.entry("NO", "Europe/Oslo"),
                    Map.entry("PL", "Europe/Warsaw"),
                    Map.entry("RO", "Europe/Bucharest"),
                    Map.entry("SE", "Europe/Stockholm"),
                    Map.entry("SI", "Europe/Ljubljana"),
                    Map.entry("SK", "Europe/Bratislava"),
                    Map.entry("TR", "Europe/Istanbul"))
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));

    private CountryZones() {}

    /** The country's zone; empty where it has several, or is not in the list. */
    public static Optional<ZoneId> of(Country country) {
        return Optional.ofNullable(ZONES.get(country.code()));
    }
}

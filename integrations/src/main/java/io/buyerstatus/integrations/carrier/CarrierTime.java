package io.buyerstatus.integrations.carrier;

import io.buyerstatus.core.value.Country;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as carriers write them: with an offset, or on the clock of the place where the scan was made, with or without
 * seconds, as "15:45" or as "3:45 PM" or "3:45 P.M.", as "20260128123045", or the day alone. A local time is that of its
 * country; without one that of the connection, if it says its zone. All others, and those of countries of several zones, are
 * read as UTC, which is what brokers make of times that they cannot place.
 *
 * @see <a href="https://docs.easypost.com/docs/trackers">EasyPost, Tracker: "When location information is incomplete, timestamps
 *     default to UTC"</a>
 */
public final class CarrierTime {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]"),
            form("uuuu-MM-dd h:mm[:ss] a"),
            form("M/d/uuuu h:mm[:ss] a"),
            form("d.M.uuuu HH:mm[:ss]"),
            form("uuuuMMddHHmmss"),
            form("uuuuMMdd HHmmss"),
            form("uuuu-MM-dd"));

    private static final Pattern BLANK = Pattern.compile("[\\h]+");

    /** UPS' pages write "3:43 P.M.". */
    private static final Pattern HALF_OF_THE_DAY = Pattern.compile("(?i) ?([ap])\\.? ?m\\.?$");

    /** Countries of one time zone in which carriers of ours deliver. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            zone("AT", "Europe/Vienna"),
            zone("BE", "Europe/Brussels"),
            zone("BG", "Europe/Sofia"),
            zone("CH", "Europe/Zurich"),
            zone("CN", "Asia/Shanghai"),
            zone("CZ", "Europe/Prague"),
            zone("DE", "Europe/Berlin"),
            zone("DK", "Europe/Copenhagen"),
            zone("EE", "Europe/Tallinn"),
            zone("FI", "Europe/Helsinki"),
            zone("FR", "Europe/Paris"),
            zone("GB", "Europe/London"),
            zone("GR", "Europe/Athens"),
            zone("HK", "Asia/Hong_Kong"),
            zone("HR", "Europe/Zagreb"),
            zone("HU", "Europe/Budapest"),
            zone("IE", "Europe/Dublin"),
            zone("IT", "Europe/Rome"),
            zone("JP", "Asia/Tokyo"),
            zone("LI", "Europe/Vaduz"),
            zone("LT", "Europe/Vilnius"),
            zone("LU", "Europe/Luxembourg"),
            zone("LV", "Europe/Riga"),
            zone("NL", "Europe/Amsterdam"),
            zone("NO", "Europe/Oslo"),
            zone("PL", "Europe/Warsaw"),
            zone("RO", "Europe/Bucharest"),
            zone("SE", "Europe/Stockholm"),
            zone("SI", "Europe/Ljubljana"),
            zone("SK", "Europe/Bratislava"),
            zone("TR", "Europe/Istanbul"));

    private CarrierTime() {}

    /**
     * The instant, where the text is a time in one of these forms.
     *
     * @param otherwise the zone of a time that has neither an offset nor a place
     */
    public static Optional<Instant> parse(String text, Optional<Country> where, Optional<ZoneId> otherwise) {
        ZoneId zone = where.<ZoneId>map(country -> ZONES.getOrDefault(country.code(), ZoneOffset.UTC))
                .or(() -> otherwise)
                .orElse(ZoneOffset.UTC);
        String plain = HALF_OF_THE_DAY
                .matcher(BLANK.matcher(text.strip()).replaceAll(" "))
                .replaceFirst(" $1m");
        for (DateTimeFormatter form : FORMS) {
            try {
                TemporalAccessor parsed =
                        form.parseBest(plain, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return Optional.of(instant(parsed, zone));
            } catch (DateTimeException notOfThisForm) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        return switch (parsed) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> ZonedDateTime.of(local, zone).toInstant();
            case LocalDate day ->
                ZonedDateTime.of(day, LocalTime.MIDNIGHT, zone).toInstant();
            default -> throw new DateTimeException("not a time: " + parsed);
        };
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    private static Map.Entry<String, ZoneId> zone(String country, String zone) {
        return Map.entry(country, ZoneId.of(zone));
    }
}

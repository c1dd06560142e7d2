package io.buyerstatus.core.automation.timing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a {@link Span} counts. */
public enum Unit {
    MINUTES("m", "minute"),
    HOURS("h", "hour"),
    /** Days of the calendar where the shop is, whatever their length. */
    DAYS("d", "day"),
    /** Days on which the shop works. */
    BUSINESS_DAYS("bd", "business day");

    private final String letter;
    private final String singular;

    Unit(String letter, String singular) {
        this.letter = letter;
        this.singular = singular;
    }

    /** The plural, as it is written. */
    public String word() {
        return singular + "s";
    }

    /** The unit of a word or letter. */
    public static Optional<Unit> named(String word) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> Set.of(unit.word(), unit.singular, unit.letter).contains(small))
                .findFirst();
    }
}

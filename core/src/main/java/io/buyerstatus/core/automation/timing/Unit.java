package io.buyerstatus.core.automation.timing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Span} counts. */
public enum Unit {
    MINUTES("m", "minute"),
    HOURS("h", "hour"),
    /** Days of the calendar where the shop is, whatever their length. */
    DAYS("d", "day"),
    /** Days on which the shop works. */
    BUSINESS_DAYS("bd", "business day");

    private final List<String> words;

    Unit(String letter, String singular) {
        this.words = List.of(singular + "s", singular, letter);
    }

    /** The plural, as it is written. */
    public String word() {
        return words.getFirst();
    }

    /** The unit of a word or letter. */
    public static Optional<Unit> named(String word) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.words.contains(small))
                .findFirst();
    }
}

package io.buyerstatus.core.automation.timing;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many minutes, hours, days or business days; written {@code 3 business days}, {@code 2h}. */
public record Span(int amount, Unit unit) {
    /** The rule that a text must keep. */
    public static final String RULE =
            "must be a number of minutes, hours, days or business days, e.g. 2 hours or 3 business days";

    private static final int MOST_DAYS = 365;
    private static final int MINUTES_A_DAY = 1440;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*([a-zA-Z ]+)");

    public Span {
        int most =
                switch (unit) {
                    case MINUTES -> MOST_DAYS * MINUTES_A_DAY;
                    case HOURS -> MOST_DAYS * 24;
                    case DAYS, BUSINESS_DAYS -> MOST_DAYS;
                };
        Checks.require(amount >= 0 && amount <= most, "span", "must be 0 to " + MOST_DAYS + " days");
    }

    /** How many whole days it has at least; a business day is one at least. */
    public long days() {
        return switch (unit) {
            case MINUTES -> amount / MINUTES_A_DAY;
            case HOURS -> amount / 24;
            case DAYS, BUSINESS_DAYS -> amount;
        };
    }

    /** Reads {@link #text()} and the short forms {@code m}, {@code h}, {@code d}, {@code bd}. */
    public static Optional<Span> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Unit.named(matcher.group(2)).map(unit -> new Span(Integer.parseInt(matcher.group(1)), unit));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    /** As people write it. */
    public String text() {
        return amount + " " + unit.word();
    }

    @Override
    public String toString() {
        return text();
    }
}

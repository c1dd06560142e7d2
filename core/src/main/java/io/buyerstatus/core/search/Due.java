package io.buyerstatus.core.search;

import java.util.Locale;
import java.util.Optional;

/** How an order's money stands, as lists tell orders apart. */
public enum Due {
    /** Nothing is to be done about it. */
    SETTLED,
    UNPAID,
    PARTLY,
    /** More came in than it costs, and was not given back. */
    REFUND;

    /** As addresses and rows name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a text names. */
    public static Optional<Due> parse(String text) {
        for (Due due : values()) {
            if (due.word().equals(text)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }
}

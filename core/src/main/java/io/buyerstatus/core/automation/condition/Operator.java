package io.buyerstatus.core.automation.condition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a condition compares what it sees with what it wants. */
public enum Operator {
    /** One of the values is one of those wanted. */
    ANY_OF,
    /** There is a value, and none is one of those named. */
    NONE_OF,
    CONTAINS,
    BEGINS_WITH,
    AT_LEAST,
    AT_MOST,
    /** From a time of day, inclusive, until another, exclusive; over midnight where the second is the earlier one. */
    BETWEEN;

    /** Its name in documents and stores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator of a word. */
    public static Optional<Operator> named(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }
}

package io.buyerstatus.core.value;

import java.util.Collection;
import java.util.regex.Pattern;

/** Guards that value types share, so that every refusal names the field, the rule and what was found. */
public final class Checks {
    private Checks() {}

    /** Refuses a broken rule. */
    public static void require(boolean rule, String field, String message) {
        if (!rule) {
            throw new IllegalArgumentException(field + ": " + message);
        }
    }

    /** A text of 1 to {@code max} characters (code points, as JSON Schema counts) that is not blank; answers the text itself. */
    public static String text(String value, int max, String field) {
        require(!value.isBlank(), field, "must not be blank");
        return atMost(value, max, field);
    }

    /** A text of at most {@code max} characters (code points, as JSON Schema counts), possibly empty. */
    public static String atMost(String value, int max, String field) {
        if (value.length() > max) {
            int length = value.codePointCount(0, value.length());
            require(length <= max, field, "has " + length + " characters, at most " + max + " are allowed");
        }
        return value;
    }

    /** A text that matches the pattern as a whole. */
    public static String matching(Pattern pattern, String value, String field) {
        require(pattern.matcher(value).matches(), field, "must match " + pattern.pattern());
        return value;
    }

    /** A collection of at most {@code max} elements. */
    public static void size(Collection<?> values, int max, String field) {
        require(values.size() <= max, field, "has " + values.size() + " elements, at most " + max + " are allowed");
    }
}

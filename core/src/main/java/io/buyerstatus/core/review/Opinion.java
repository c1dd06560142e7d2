package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;

/**
 * What somebody thinks of something.
 *
 * @param words may be empty; several lines of clean text
 */
public record Opinion(Stars stars, String words) {
    /** The longest words, in UTF-16 units. */
    public static final int LONGEST = 4000;

    public Opinion {
        Checks.atMost(words, LONGEST, "words");
    }

    /** What was typed, without what nobody sees. Whoever is not told that their words are too long has them cut by nobody. */
    public static Opinion typed(Stars stars, String typed) {
        return new Opinion(stars, clean(typed));
    }

    /** Whether what was typed is longer than words may be. */
    public static boolean tooLong(String typed) {
        return clean(typed).length() > LONGEST;
    }

    private static String clean(String typed) {
        return CleanText.text(typed).strip();
    }
}

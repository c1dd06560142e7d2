package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.core.review.Stars;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Map;

/**
 * Stars to look at, and the same in words for whoever does not see them.
 *
 * @param full as many as there are
 * @param empty as many as are missing
 */
record StarsView(String full, String empty, String words) {
    static StarsView of(int stars, String words) {
        return new StarsView("★".repeat(stars), "★".repeat(Stars.MOST - stars), words);
    }

    static StarsView of(Stars stars, Texts texts) {
        return of(stars.count(), words(stars.count(), texts));
    }

    /** E.g. "4 of 5 stars". */
    static String words(int stars, Texts texts) {
        return wordsOf(String.valueOf(stars), texts);
    }

    static String wordsOf(String stars, Texts texts) {
        return texts.get("review.stars", Map.of("stars", stars));
    }
}

package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/**
 * That the buyer agreed to be asked for a review by mail.
 *
 * @param at when
 * @param words to which words
 */
public record ReviewConsent(Instant at, String words) {
    public static final int LONGEST = 1000;

    public ReviewConsent {
        Checks.text(words, LONGEST, "words of the consent");
    }
}

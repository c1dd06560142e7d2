package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an attempt was not taken, and what is left to do. */
public enum FormError {
    WRONG_POSTCODE(true),
    /** So many wrong ones were entered that only a code is left. */
    POSTCODE_SPENT(false),
    /** So many wrong ones were entered in a row that for now only a code is left. */
    POSTCODE_PAUSED(false),
    /** Wrong, used already, too old, or sent for another browser. */
    WRONG_CODE(true),
    /** Wait, or ask the seller. */
    LOCKED(false),
    /** Several were sent within the hour. */
    TOO_MANY_CODES(false),
    /** Several e-mail addresses were to be added within the day, or many ever. */
    TOO_MANY_ADDRESSES(false),
    /** The link was replaced several times within the hour. */
    TOO_MANY_LINKS(false),
    /** Not an e-mail address. */
    NOT_AN_ADDRESS(true),
    /** Nothing was entered. */
    INCOMPLETE(true);

    private final boolean ofField;

    FormError(boolean ofField) {
        this.ofField = ofField;
    }

    /** What to say above all forms. */
    static Optional<String> alert(Optional<FormError> trouble, Texts texts) {
        return trouble.filter(it -> !it.ofField).map(it -> it.text(texts));
    }

    /** What to say in the form that may have these troubles. */
    static Optional<String> error(Optional<FormError> trouble, Texts texts, FormError... mine) {
        return trouble.filter(it -> List.of(mine).contains(it)).map(it -> it.text(texts));
    }

    private String text(Texts texts) {
        return texts.get("trouble." + name().toLowerCase(Locale.ROOT));
    }
}

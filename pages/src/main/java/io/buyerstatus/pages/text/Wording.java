package io.buyerstatus.pages.text;

import java.time.ZoneId;

/** A language and a clock: what it takes to say something to somebody. */
public record Wording(Texts texts, Formats formats) {

    /** The words of a language, its dates in a time zone. */
    public static Wording of(PageLanguage language, ZoneId zone) {
        return new Wording(Texts.in(language), new Formats(language, zone));
    }
}

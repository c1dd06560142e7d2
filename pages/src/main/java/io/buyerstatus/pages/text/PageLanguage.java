package io.buyerstatus.pages.text;

import io.buyerstatus.core.value.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page and every built-in message exists. */
public enum PageLanguage {
    ENGLISH(Locale.UK, "en", Plurals.ONE_OTHER),
    GERMAN(Locale.GERMANY, "de", Plurals.ONE_OTHER),
    NORWEGIAN(Locale.of("nb", "NO"), "nb", Plurals.ONE_OTHER);

    private final Locale locale;
    private final String tag;
    private final Plurals plurals;

    PageLanguage(Locale locale, String tag, Plurals plurals) {
        this.locale = locale;
        this.tag = tag;
        this.plurals = plurals;
    }

    /** Whose conventions dates, times and amounts follow. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag for {@code lang} attributes and file names. */
    public String tag() {
        return tag;
    }

    Plurals plurals() {
        return plurals;
    }

    /** The language that a BCP 47 tag asks for, if it is one of ours; its region does not matter: {@code de-AT} is German. */
    public static Optional<PageLanguage> of(String tag) {
        return Language.parse(tag.strip()).map(Language::primary).flatMap(primary -> Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst());
    }
}

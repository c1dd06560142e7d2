package io.buyerstatus.pages.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page and every built-in message exists. The first one is used where nothing else is known. */
public enum PageLanguage {
    ENGLISH(Locale.UK, "en", List.of("en"), Plurals.ONE_OTHER),
    GERMAN(Locale.GERMANY, "de", List.of("de"), Plurals.ONE_OTHER),
    NORWEGIAN(Locale.of("nb", "NO"), "nb", List.of("nb", "no", "nn"), Plurals.ONE_OTHER);

    private final Locale locale;
    private final String tag;
    private final List<String> primarySubtags;
    private final Plurals plurals;

    PageLanguage(Locale locale, String tag, List<String> primarySubtags, Plurals plurals) {
        this.locale = locale;
        this.tag = tag;
        this.primarySubtags = primarySubtags;
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

    /**
     * The language that a BCP 47 tag asks for; its region does not matter ({@code de-AT} is German).
     *
     * @return nothing where the tag is not one of ours, or is no tag at all
     */
    public static Optional<PageLanguage> of(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        for (PageLanguage language : values()) {
            if (language.primarySubtags.contains(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page and every built-in message exists. */
public enum PageLanguage {
    ENGLISH(Locale.UK, "en", "English", Plurals.ONE_OTHER, Typography.PLAIN),
    GERMAN(Locale.GERMANY, "de", "Deutsch", Plurals.ONE_OTHER, Typography.PLAIN),
    NORWEGIAN(Locale.of("nb", "NO"), "nb", "Norsk", Plurals.ONE_OTHER, Typography.PLAIN),
    FRENCH(Locale.FRANCE, "fr", "Français", Plurals.ZERO_IS_ONE, Typography.FRENCH),
    ITALIAN(Locale.ITALY, "it", "Italiano", Plurals.ONE_OTHER, Typography.PLAIN),
    DUTCH(Locale.of("nl", "NL"), "nl", "Nederlands", Plurals.ONE_OTHER, Typography.PLAIN),
    POLISH(Locale.of("pl", "PL"), "pl", "Polski", Plurals.POLISH, Typography.POLISH),
    SPANISH(Locale.of("es", "ES"), "es", "Español", Plurals.ONE_OTHER, Typography.PLAIN);

    private final Locale locale;
    private final String tag;
    private final String ownName;
    private final Plurals plurals;
    private final Typography typography;

    PageLanguage(Locale locale, String tag, String ownName, Plurals plurals, Typography typography) {
        this.locale = locale;
        this.tag = tag;
        this.ownName = ownName;
        this.plurals = plurals;
        this.typography = typography;
    }

    /** Whose conventions dates, times and amounts follow. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag for {@code lang} attributes and file names. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it, whatever language they are reading. */
    public String ownName() {
        return ownName;
    }

    /**
     * Below how much no thousands are set apart: {@code 1284,70 €}, but {@code 12.845,60 €}. CLDR calls it
     * minimumGroupingDigits; the JDK does not apply it.
     */
    int groupedFrom() {
        return switch (this) {
            case ITALIAN, POLISH, SPANISH -> 10_000;
            case ENGLISH, GERMAN, NORWEGIAN, FRENCH, DUTCH -> 1_000;
        };
    }

    Plurals plurals() {
        return plurals;
    }

    Typography typography() {
        return typography;
    }

    /** Every language that is spoken has its pages. */
    public static PageLanguage of(SupportedLanguage spoken) {
        return switch (spoken) {
            case DE -> GERMAN;
            case EN -> ENGLISH;
            case ES -> SPANISH;
            case FR -> FRENCH;
            case IT -> ITALIAN;
            case NL -> DUTCH;
            case NB -> NORWEGIAN;
            case PL -> POLISH;
        };
    }

    /** The language that a BCP 47 tag asks for, if it is one of ours; its region does not matter: {@code de-AT} is German. */
    public static Optional<PageLanguage> of(String tag) {
        return Language.parse(tag.strip()).map(Language::primary).flatMap(primary -> Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst());
    }
}

package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page and every built-in message exists. */
public enum PageLanguage {
    ENGLISH(SupportedLanguage.EN, Locale.UK, "English", 1_000, Plurals.ONE_OTHER, Typography.PLAIN),
    GERMAN(SupportedLanguage.DE, Locale.GERMANY, "Deutsch", 1_000, Plurals.ONE_OTHER, Typography.PLAIN),
    NORWEGIAN(SupportedLanguage.NB, Locale.of("nb", "NO"), "Norsk", 1_000, Plurals.ONE_OTHER, Typography.PLAIN),
    FRENCH(SupportedLanguage.FR, Locale.FRANCE, "Français", 1_000, Plurals.ZERO_IS_ONE, Typography.FRENCH),
    ITALIAN(SupportedLanguage.IT, Locale.ITALY, "Italiano", 10_000, Plurals.ONE_OTHER, Typography.PLAIN),
    DUTCH(SupportedLanguage.NL, Locale.of("nl", "NL"), "Nederlands", 1_000, Plurals.ONE_OTHER, Typography.PLAIN),
    POLISH(SupportedLanguage.PL, Locale.of("pl", "PL"), "Polski", 10_000, Plurals.POLISH, Typography.POLISH),
    SPANISH(SupportedLanguage.ES, Locale.of("es", "ES"), "Español", 10_000, Plurals.ONE_OTHER, Typography.PLAIN);

    private final SupportedLanguage language;
    private final Locale locale;
    private final String ownName;
    private final int groupedFrom;
    private final Plurals plurals;
    private final Typography typography;

    /**
     * @param groupedFrom below how much no thousands are set apart: {@code 1284,70 €}, but {@code 12.845,60 €}. CLDR calls it
     *     minimumGroupingDigits; the JDK does not apply it
     */
    PageLanguage(
            SupportedLanguage language,
            Locale locale,
            String ownName,
            int groupedFrom,
            Plurals plurals,
            Typography typography) {
        this.language = language;
        this.locale = locale;
        this.ownName = ownName;
        this.groupedFrom = groupedFrom;
        this.plurals = plurals;
        this.typography = typography;
    }

    /** Whose conventions dates, times and amounts follow. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag for {@code lang} attributes and file names. */
    public String tag() {
        return language.tag();
    }

    /** What those who speak it call it, whatever language they are reading. */
    public String ownName() {
        return ownName;
    }

    int groupedFrom() {
        return groupedFrom;
    }

    Plurals plurals() {
        return plurals;
    }

    Typography typography() {
        return typography;
    }

    /** Every language that is supported has its pages. */
    public static PageLanguage of(SupportedLanguage language) {
        return Arrays.stream(values())
                .filter(page -> page.language == language)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pages in " + language.tag()));
    }

    /** The language that a BCP 47 tag asks for, if it is one of ours; its region does not matter: {@code de-AT} is German. */
    public static Optional<PageLanguage> of(String tag) {
        return Language.parse(tag.strip()).map(Language::primary).flatMap(primary -> Arrays.stream(values())
                .filter(language -> language.tag().equals(primary))
                .findFirst());
    }
}

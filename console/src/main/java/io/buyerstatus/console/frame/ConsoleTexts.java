package io.buyerstatus.console.frame;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Optional;

/** The desk's own texts: it speaks English and German. */
public final class ConsoleTexts {
    /** The languages of the desk. */
    public static final List<PageLanguage> LANGUAGES = List.of(PageLanguage.ENGLISH, PageLanguage.GERMAN);

    private static final Texts ENGLISH = Texts.of("console", PageLanguage.ENGLISH);
    private static final Texts GERMAN = Texts.of("console", PageLanguage.GERMAN);

    private ConsoleTexts() {}

    /** The texts of a language; the English ones for a language that the desk does not speak. */
    public static Texts in(PageLanguage language) {
        return language == PageLanguage.GERMAN ? GERMAN : ENGLISH;
    }

    /** The language for somebody: chosen, or the browser's, where the desk speaks it; else English. */
    public static PageLanguage language(Optional<Language> wish, Optional<String> acceptLanguage) {
        PageLanguage wanted = BuyerLanguage.ofStranger(wish, acceptLanguage);
        return LANGUAGES.contains(wanted) ? wanted : PageLanguage.ENGLISH;
    }
}

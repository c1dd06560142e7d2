package io.buyerstatus.pages.kit.layout;

import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The languages in which a page can be read, each by its own name: whoever cannot read the page recognises their language.
 *
 * @param current the name of the page's language
 */
public record LanguageMenu(String current, List<Choice> choices) {

    public LanguageMenu {
        choices = List.copyOf(choices);
    }

    /**
     * One language.
     *
     * @param tag for {@code lang} and {@code hreflang}
     * @param url the same page in this language; the browser then remembers it
     */
    public record Choice(String tag, String name, String url, boolean current) {

        public Choice {
            url = SafeUrl.required(url);
        }
    }

    /**
     * The menu of a page.
     *
     * @param path where the page can be read with GET, with what its query must keep; empty for its own address
     * @return nothing where there is nothing to choose
     */
    static Optional<LanguageMenu> of(Set<SupportedLanguage> offered, PageLanguage current, String path) {
        if (offered.size() < 2) {
            return Optional.empty();
        }
        String lang = path + (path.contains("?") ? "&" : "?") + "lang=";
        List<Choice> choices = offered.stream()
                .sorted()
                .map(PageLanguage::of)
                .map(language ->
                        new Choice(language.tag(), language.ownName(), lang + language.tag(), language == current))
                .toList();
        return Optional.of(new LanguageMenu(current.ownName(), choices));
    }
}

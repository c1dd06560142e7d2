package io.buyerstatus.core.value;

import java.util.Map;
import java.util.Optional;

/** A shop's own text in some languages, by primary language; {@link #ANY} stands for all others. */
public record LocalisedText(Map<String, String> byLanguage) {
    /** The key of a text for every language that has none of its own. */
    public static final String ANY = "any";

    public LocalisedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text for a language, else the one for any; never another language's. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language))
                .or(() -> Optional.ofNullable(byLanguage.get(ANY)))
                .filter(text -> !text.isBlank());
    }
}

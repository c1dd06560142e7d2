package io.buyerstatus.pages.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one language, from {@code texts/<tag>.properties} (UTF-8). A text may have named places:
 * {@code Order {number}}. A text that counts is kept once per plural category, as {@code key.one} and {@code key.other}.
 * Texts are plain: what prints them escapes them.
 */
public final class Texts {

    private static final Map<PageLanguage, Texts> ALL = loadAll();

    private final PageLanguage language;
    private final Map<String, Text> texts;

    private Texts(PageLanguage language, Map<String, Text> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** The texts of a language, loaded once. */
    public static Texts in(PageLanguage language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalStateException("no texts for " + language);
        }
        return texts;
    }

    /** Texts of their own for a part of the product, from {@code texts/<part>/<tag>.properties}; the caller keeps them. */
    public static Texts of(String part, PageLanguage language) {
        return load(part + "/", language);
    }

    /** The language that these texts are in. */
    public PageLanguage language() {
        return language;
    }

    /**
     * A text without places.
     *
     * @throws IllegalArgumentException where there is no such text, or it has places
     */
    public String get(String key) {
        return get(key, Map.of());
    }

    /**
     * A text with its places filled.
     *
     * @throws IllegalArgumentException where there is no such text, or a place of it has no value
     */
    public String get(String key, Map<String, ?> values) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        try {
            return text.with(values);
        } catch (IllegalArgumentException missing) {
            throw new IllegalArgumentException("text " + key + " in " + language.tag(), missing);
        }
    }

    /** A text that counts, in the form that the language uses for this number, which also fills the place {@code n}. */
    public String count(String key, long number) {
        return count(key, number, Map.of());
    }

    /** A text that counts and has more places than {@code n}. */
    public String count(String key, long number, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("n", number);
        return get(key + "." + language.plurals().category(number), all);
    }

    /** Every key of this language, for the tests of completeness. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** The places of a text, for the tests of completeness. */
    public Set<String> places(String key) {
        Text text = texts.get(key);
        return text == null ? Set.of() : text.places();
    }

    private static Map<PageLanguage, Texts> loadAll() {
        Map<PageLanguage, Texts> all = new EnumMap<>(PageLanguage.class);
        for (PageLanguage language : PageLanguage.values()) {
            all.put(language, load("", language));
        }
        return all;
    }

    private static Texts load(String folder, PageLanguage language) {
        String file = "/io/buyerstatus/pages/texts/" + folder + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
        Map<String, Text> texts = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, Text.parse(language.typography().set(properties.getProperty(key)))));
        return new Texts(language, texts);
    }
}

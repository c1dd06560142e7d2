package io.buyerstatus.pages.kit.text;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A language and a clock: what it takes to say something to somebody. */
public record Wording(Texts texts, Formats formats) {

    /** Bounded by the zones that shops set; making formats costs more than most pages. */
    private static final Map<Key, Wording> KNOWN = new ConcurrentHashMap<>();

    private record Key(PageLanguage language, ZoneId zone) {}

    /** The words of a language, its dates in a time zone. */
    public static Wording of(PageLanguage language, ZoneId zone) {
        return KNOWN.computeIfAbsent(
                new Key(language, zone), key -> new Wording(Texts.in(language), new Formats(language, zone)));
    }
}

package io.buyerstatus.pages.mail;

import io.buyerstatus.core.value.SmsParts;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The alphabet of SMS (3GPP TS 23.038): a part holds 160 of its characters, but only 70 as soon as one other occurs. Hence
 * typographic quotes, dashes and rare accents are spelled plainly, where that makes the whole text fit the alphabet.
 */
public final class Gsm7 {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("„", "\""),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("…", "..."),
            Map.entry("\u00a0", " "),
            Map.entry("\u202f", " "),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"));

    private Gsm7() {}

    /** The text spelled in the alphabet, or as it was where that is not possible. */
    public static String spell(String text) {
        String spelled = text.codePoints()
                .mapToObj(Character::toString)
                .map(Gsm7::spellCharacter)
                .collect(Collectors.joining());
        return fits(spelled) ? spelled : text;
    }

    /** Whether a text needs nothing but the alphabet. */
    public static boolean fits(String text) {
        return text.codePoints().allMatch(SmsParts::inAlphabet);
    }

    private static String spellCharacter(String character) {
        if (fits(character)) {
            return character;
        }
        String plain = SPELLINGS.getOrDefault(character, character);
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}

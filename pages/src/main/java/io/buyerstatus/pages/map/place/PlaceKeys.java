package io.buyerstatus.pages.map.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The spelling under which a name is looked up: small Latin letters, words parted by one blank, without accents, and
 * with the two ways of writing an umlaut folded into one, so that {@code MÜNCHEN}, {@code Muenchen} and {@code Munchen}
 * are one key. The gazetteer's file is sorted by these keys: a change here asks for a new file.
 */
public final class PlaceKeys {

    private PlaceKeys() {}

    /** The key of a name, empty where the name has no Latin letter. */
    public static String of(String name) {
        return String.join(" ", words(name));
    }

    /** The words of a name, each as it is in a key. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String letters = plain(name);
        for (int index = 0; index < letters.length(); index++) {
            char letter = letters.charAt(index);
            if (letter >= 'a' && letter <= 'z') {
                word.append(letter);
            } else if (parts(letter)) {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    /** A key as most names are written: {@code san marino} as {@code San Marino}. */
    public static String written(String key) {
        StringBuilder written = new StringBuilder(key);
        for (int index = 0; index < key.length(); index++) {
            if (index == 0 || key.charAt(index - 1) == ' ') {
                written.setCharAt(index, Character.toUpperCase(key.charAt(index)));
            }
        }
        return written.toString();
    }

    /** Decomposed, small, and with the letters that Unicode does not decompose written out. */
    private static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(letter -> letter < 0x80)) {
            return small;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD).chars().forEach(letter -> {
            switch (letter) {
                case 'ø' -> plain.append('o');
                case 'æ' -> plain.append('a');
                case 'œ' -> plain.append('o');
                case 'ß' -> plain.append("ss");
                case 'đ', 'ð' -> plain.append('d');
                case 'þ' -> plain.append("th");
                case 'ł' -> plain.append('l');
                case 'ı' -> plain.append('i');
                default -> plain.append((char) letter);
            }
        });
        return plain.toString();
    }

    /** Apostrophes and accents stand within a word, everything else between words. */
    private static boolean parts(char letter) {
        return letter != '\''
                && letter != '’'
                && letter != 'ʻ'
                && Character.getType(letter) != Character.NON_SPACING_MARK;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(folded(word.toString()));
            word.setLength(0);
        }
    }

    private static String folded(String word) {
        return switch (word) {
            case "sankt", "saint", "sint", "st" -> "st";
            default ->
                word.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a");
        };
    }
}

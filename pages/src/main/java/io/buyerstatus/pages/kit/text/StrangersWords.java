package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.order.purchase.Buyer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that somebody whom the shop does not know put into an order, in mails that the shop signs: a name that is a sentence, an
 * engraving that is a link. Whoever types them chooses who gets the mail, too.
 */
public final class StrangersWords {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_IN_LINE = 40;

    /** Letters of any script in words, with what stands in names between and behind them. */
    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\\p{M}\u200c\u200d]+"
                    + "(?:(?:['\u2019\u2018\u02bc`´\\-\u2010\u2011·・]|[.,]? ?& ?|[.,] ?-?|[ \u00a0\u3000]|[.,] )[\\p{L}\\p{M}\u200c\u200d]+)*[.'\u2019]?");

    /** A stop within a word: {@code example.com}, not {@code J. R.} or {@code Dr.-Ing.} */
    private static final Pattern STOP_IN_WORD = Pattern.compile("[.,](?=[\\p{L}\\p{M}]{2,})");

    /** They change how letters are ordered, and belong to no name. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]");

    private static final Pattern BLANKS = Pattern.compile("[ \u00a0\u3000]+");

    /** Written small also by those who write names large. */
    private static final Set<String> PARTICLES = Set.of(
            "a", "af", "al", "am", "an", "and", "av", "bin", "bint", "d", "da", "dal", "das", "de", "degli", "dei",
            "del", "dell", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "en", "et", "i", "la",
            "las", "le", "les", "lo", "los", "m", "of", "og", "op", "san", "st", "te", "ten", "ter", "the", "u", "und",
            "van", "vom", "von", "y", "z", "ze", "zu", "zum", "zur");

    /** More than a given name, or a family's, has. */
    private static final int MOST_WORDS = 4;

    private static final char BREAK = '\u200b';

    /**
     * Where mail programs see an address: behind a scheme, around an at sign, at a stop before letters, in front of {@code www}. Digits on both
     * sides of a stop are a number or a date.
     */
    private static final Pattern LINKABLE = Pattern.compile(
            "(?<=:)(?=[/\\\\])|(?<=@)(?=\\S)|(?<=[.\u3002\uff0e\uff61])(?=[\\p{L}\\p{M}])|(?<=[\\p{L}\\p{M}][.\u3002\uff0e\uff61])(?=\\p{N})|(?<=[\\p{L}\\p{N}])(?=:[^\\s\\p{N}])");

    private StrangersWords() {}

    /** The name by which a buyer is greeted; empty where none of what they typed looks like one. */
    public static String name(Buyer buyer) {
        return name(buyer.firstName(), buyer.lastName())
                .or(() -> buyer.displayName().equals(buyer.company()) ? name(buyer.company(), "") : Optional.empty())
                .orElse("");
    }

    /** A given name and a family name as one is greeted by; empty unless both look like names. */
    static Optional<String> name(String given, String family) {
        String first = undirected(given);
        String last = undirected(family);
        String name = (first + " " + last).strip();
        return plausible(first) && plausible(last) && !name.isEmpty() && name.length() <= LONGEST_NAME
                ? Optional.of(name)
                : Optional.empty();
    }

    private static String undirected(String part) {
        return DIRECTIONS.matcher(part).replaceAll("").strip();
    }

    private static boolean plausible(String part) {
        if (part.isEmpty()) {
            return true;
        }
        List<String> words = Arrays.asList(BLANKS.split(part));
        return NAME.matcher(part).matches()
                && !STOP_IN_WORD.matcher(part).find()
                && words.stream().filter(word -> !word.equals("&")).count() <= MOST_WORDS
                && !sentence(words);
    }

    /** Whether a word is written small after one that is written large, as in sentences. */
    private static boolean sentence(List<String> words) {
        return Character.isUpperCase(words.getFirst().codePointAt(0))
                && words.stream()
                        .filter(word -> !PARTICLES.contains(word.replaceAll("['\u2019.].*", "")))
                        .anyMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }

    /**
     * A text in which no mail program finds an address to make a link of. What is seen stays the same: between the parts of an address
     * stands a space without width.
     */
    public static String unlinked(String text) {
        return LINKABLE.matcher(text).replaceAll(String.valueOf(BREAK));
    }

    /** The same, cut to what fits in a subject. */
    public static String inSubject(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST_IN_LINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_IN_LINE - 1))
                                .strip() + "…";
        return unlinked(cut);
    }
}

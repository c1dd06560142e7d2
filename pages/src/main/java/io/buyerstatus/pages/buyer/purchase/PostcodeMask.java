package io.buyerstatus.pages.buyer.purchase;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Takes postcodes out of what carriers say of places: whoever did not prove to know the order's reads none, since the point where a parcel
 * waits may have the buyer's own.
 */
public final class PostcodeMask {
    /** As carriers tell it. */
    public static final PostcodeMask NONE = new PostcodeMask(UnaryOperator.identity(), UnaryOperator.identity());

    /** Without anything that may be a postcode; a name keeps four digits, which tell lockers apart. */
    public static final PostcodeMask ALL =
            new PostcodeMask(text -> without(Patterns.IN_NAMES, text), text -> without(Patterns.ANYWHERE, text));

    private final UnaryOperator<String> names;
    private final UnaryOperator<String> words;

    private PostcodeMask(UnaryOperator<String> names, UnaryOperator<String> words) {
        this.names = names;
        this.words = words;
    }

    /**
     * What is masked for a visitor.
     *
     * @param whole whether they may see addresses
     */
    public static PostcodeMask of(boolean whole) {
        return whole ? NONE : ALL;
    }

    /** What a place is called. */
    public String name(String text) {
        return names.apply(text);
    }

    /** An address, or a sentence. */
    public String words(String text) {
        return words.apply(text);
    }

    private static String without(Pattern postcode, String text) {
        return Patterns.GAP
                .matcher(postcode.matcher(text).replaceAll(""))
                .replaceAll("$1")
                .strip();
    }

    /** Source: the forms of the Universal Postal Union's addressing sheets, of the countries that parcels mostly go to. */
    private static final class Patterns {
        private static final String BEFORE = "(?<![\\p{L}\\p{N}]|[./:#-](?=\\d))(?:[A-Z]{1,3}-)?";
        private static final String AFTER = "(?![\\p{L}\\p{N}]|[./:-]\\d)";
        private static final String LONG =
                "\\d{5}(?:-\\d{3,4})?|\\d{6}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{3}-\\d{4}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}"
                        + "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]\\d[\\dW] ?[A-Z\\d]{4}";

        static final Pattern IN_NAMES = Pattern.compile(BEFORE + "(?:" + LONG + ")" + AFTER);
        static final Pattern ANYWHERE = Pattern.compile(BEFORE + "(?:" + LONG + "|\\d{4})" + AFTER);

        /** What is left around a gap: a comma before a comma or an end, a space before a comma. */
        static final Pattern GAP = Pattern.compile("\\s*,(?=\\s*(?:,|$))|^\\s*,\\s*|\\s+(?=,)|(\\s)\\s+");

        private Patterns() {}
    }
}

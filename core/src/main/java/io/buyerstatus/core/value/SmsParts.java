package io.buyerstatus.core.value;

import java.util.Optional;

/**
 * How a text message is cut into the parts that are paid for (3GPP TS 23.038 and 23.040).
 *
 * @param units characters as the network counts them: septets, or 16-bit units
 * @param count how many parts it has, at least 1
 * @param outside the first character that is not in the GSM alphabet, so that the whole message needs UCS-2; empty where there is none
 */
public record SmsParts(int units, int count, Optional<String> outside) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** These take two septets: the escape, and themselves. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int SEPTETS = 160;
    private static final int SEPTETS_JOINED = 153;
    private static final int UCS2 = 70;
    private static final int UCS2_JOINED = 67;

    /** Those of a text as it leaves. */
    public static SmsParts of(String text) {
        Optional<String> outside = text.codePoints()
                .filter(character -> !inAlphabet(character))
                .mapToObj(Character::toString)
                .findFirst();
        int[] sizes = text.codePoints()
                .map(character -> outside.isPresent() ? Character.charCount(character) : septets(character))
                .toArray();
        return new SmsParts(
                sum(sizes),
                outside.isPresent() ? parts(sizes, UCS2, UCS2_JOINED) : parts(sizes, SEPTETS, SEPTETS_JOINED),
                outside);
    }

    /** Whether a character is in the GSM alphabet. */
    public static boolean inAlphabet(int character) {
        return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
    }

    private static int septets(int character) {
        return BASIC.indexOf(character) >= 0 ? 1 : 2;
    }

    private static int sum(int[] sizes) {
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    /** A message in several parts loses room in each of them to a header that joins them again, and no character is cut in two. */
    private static int parts(int[] sizes, int single, int joined) {
        if (sum(sizes) <= single) {
            return 1;
        }
        int parts = 1;
        int filled = 0;
        for (int size : sizes) {
            if (filled + size > joined) {
                parts++;
                filled = 0;
            }
            filled += size;
        }
        return parts;
    }

    /** For people, e.g. {@code 71 characters (UCS-2), 2 parts}. */
    public String description() {
        return "%d characters (%s), %s"
                .formatted(units, outside.isPresent() ? "UCS-2" : "GSM-7", count == 1 ? "1 part" : count + " parts");
    }
}

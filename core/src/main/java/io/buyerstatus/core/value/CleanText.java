package io.buyerstatus.core.value;

import java.nio.charset.Charset;
import java.util.function.IntUnaryOperator;

/**
 * What a text of people may hold: the one definition that the contract, the adapters of shop systems, forms and everything that
 * is written for people share. No control characters (Cc), no separators of lines and paragraphs (Zl, Zp), no half of a
 * surrogate pair, no U+FFFE and U+FFFF, which XML 1.0 cannot carry, and no controls of direction, which reach beyond the text that
 * holds them. A line holds none of these; a text of several lines holds line feeds and tabs beside.
 *
 * <p>Most texts hold nothing of it, and are answered as the same object.
 *
 * <p>Sources: Unicode Standard, 4.5 (general category) and 23.7 (noncharacters); Unicode Standard Annex 9, 2 (explicit
 * directional formatting); XML 1.0, 2.2 (Char).
 */
public final class CleanText {
    private static final int DELETE = 0x7f;
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9f;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int REPLACEMENT = 0xfffd;
    private static final int DROPPED = -1;

    private static final String WINDOWS_1252 = windows1252();
    private static final String ELLIPSIS = "…";

    private CleanText() {}

    /** Whether it is one line. */
    public static boolean isLine(String text) {
        return line(text).equals(text);
    }

    /** One line: what breaks lines, and what cannot be written, becomes a space; C1 what windows-1252 has there. */
    public static String line(String text) {
        return replaced(text, CleanText::inLine);
    }

    /** Several lines: line feeds and tabs stay, every other break is a line feed. */
    public static String text(String text) {
        String breaks =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return replaced(breaks, point -> switch (point) {
            case '\n', '\t' -> point;
            case LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> '\n';
            default -> inLine(point);
        });
    }

    /**
     * A text without what nobody sees and nobody means; the controls of ASCII and halves of surrogate pairs stay, for the
     * receiver to refuse.
     */
    public static String mended(String text) {
        return replaced(text, point -> point < ' ' || point == DELETE || isSurrogate(point) ? point : inLine(point));
    }

    /** What somebody typed into a field of several lines: {@link #mended}, every break a line feed, without blanks around it. */
    public static String typed(String text) {
        return mended(text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n'))
                .strip();
    }

    /**
     * What is printed at last, whoever wrote it and whenever it was stored: breaks and controls of direction stay, which a
     * renderer sets itself.
     */
    public static String printable(String text) {
        return replaced(text, CleanText::printable);
    }

    /** The character to print in the place of one; itself for nearly all. */
    public static int printable(int point) {
        return point == '\n' || point == '\r' || point == '\t' || turns(point) ? point : inLine(point);
    }

    /** At most {@code max} UTF-16 units, with an ellipsis where something is missing; never cut through a character. */
    public static String cut(String text, int max) {
        return text.length() <= max ? text : start(text, max - ELLIPSIS.length()) + ELLIPSIS;
    }

    /** The first {@code max} UTF-16 units, or one less where they would end within a character. */
    public static String start(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        boolean within = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, within ? max - 1 : max);
    }

    private static int inLine(int point) {
        if (point < ' ' || point == DELETE) {
            return ' ';
        }
        if (point >= FIRST_C1 && point <= LAST_C1) {
            return WINDOWS_1252.charAt(point - FIRST_C1);
        }
        if (turns(point)) {
            return DROPPED;
        }
        return point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR || unwritable(point) ? ' ' : point;
    }

    /** Embeddings, overrides and isolates. */
    private static boolean turns(int point) {
        return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean unwritable(int point) {
        return isSurrogate(point) || point == 0xfffe || point == 0xffff;
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String replaced(String text, IntUnaryOperator replacement) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if ((unit < ' ' || unit >= DELETE)
                    && replacement.applyAsInt(text.codePointAt(at)) != text.codePointAt(at)) {
                return rewritten(text, replacement);
            }
            if (Character.isHighSurrogate(unit) && Character.charCount(text.codePointAt(at)) == 2) {
                at++;
            }
        }
        return text;
    }

    private static String rewritten(String text, IntUnaryOperator replacement) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(replacement).filter(point -> point != DROPPED).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** What programs meant that took windows-1252 for Latin-1; a space where it has nothing. */
    private static String windows1252() {
        byte[] bytes = new byte[LAST_C1 - FIRST_C1 + 1];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (FIRST_C1 + at);
        }
        StringBuilder table = new StringBuilder(bytes.length);
        for (char each : new String(bytes, Charset.forName("windows-1252")).toCharArray()) {
            table.append(each == REPLACEMENT || each <= LAST_C1 ? ' ' : each);
        }
        return table.toString();
    }
}

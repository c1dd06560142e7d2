package io.buyerstatus.pages.kit.text;

/**
 * Keeps the direction of a name to itself where no element can: in sentences, subjects, titles, plain text. Without that a Hebrew
 * name at the beginning turns the whole line around, and an override (U+202E), put into a name on purpose, writes the rest of it
 * backwards.
 *
 * <p>Source: Unicode Standard Annex 9, 2.7 and 6.3.
 */
public final class Isolates {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** Where Hebrew begins; below it stands nothing that runs from right to left. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    private Isolates() {}

    /** The text, isolated if anything in it runs from right to left, and without controls of direction; else the same object. */
    public static String around(String text) {
        boolean rightToLeft = false;
        boolean controlled = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            controlled |= isControl(character);
            rightToLeft |= character >= FIRST_RIGHT_TO_LEFT && runsLeft(text.codePointAt(at));
        }
        String clean = controlled ? withoutControls(text) : text;
        return rightToLeft ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE : clean;
    }

    /** Whether a character changes how others are ordered: embeddings, overrides, isolates, not the harmless marks. */
    public static boolean isControl(char character) {
        return (character >= '\u202a' && character <= '\u202e') || isIsolate(character);
    }

    /** Whether a character opens or closes an isolate. */
    public static boolean isIsolate(char character) {
        return character >= '\u2066' && character <= POP_ISOLATE;
    }

    /** Whether every isolate that a text opens is closed in it, and no other. */
    public static boolean balanced(String text) {
        int open = 0;
        for (int at = 0; at < text.length() && open >= 0; at++) {
            char character = text.charAt(at);
            if (isIsolate(character)) {
                open += character == POP_ISOLATE ? -1 : 1;
            }
        }
        return open == 0;
    }

    private static boolean runsLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (!isControl(text.charAt(at))) {
                clean.append(text.charAt(at));
            }
        }
        return clean.toString();
    }
}

package io.buyerstatus.pages.kit.text;

import java.util.regex.Pattern;

/**
 * The spaces at which a language breaks no line. Texts are written with ordinary spaces, which nobody can get wrong; the
 * right ones are set when the texts are loaded.
 */
enum Typography {
    PLAIN {
        @Override
        String set(String text) {
            return text;
        }
    },
    /**
     * A narrow no-break space stands before double signs, inside quotation marks and between thousands.
     *
     * <p>Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
     */
    FRENCH {
        @Override
        String set(String text) {
            String signs = FRENCH_SIGN.matcher(text).replaceAll(NARROW + "$1");
            return FRENCH_OPENING.matcher(signs).replaceAll("$1" + NARROW);
        }
    },
    /** A word of one letter does not end a line: {@code w paczce}, {@code i odbierz}. */
    POLISH {
        @Override
        String set(String text) {
            return POLISH_LETTER.matcher(text).replaceAll("$1\u00a0");
        }
    };

    private static final String NARROW = "\u202f";
    private static final Pattern FRENCH_SIGN = Pattern.compile(" ([:;!?»%])");
    private static final Pattern FRENCH_OPENING = Pattern.compile("(«|\\d(?= \\d{3})) ");
    private static final Pattern POLISH_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) ");

    abstract String set(String text);
}

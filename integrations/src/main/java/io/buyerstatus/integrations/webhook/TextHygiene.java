package io.buyerstatus.integrations.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Makes text of shop systems fit for the contract: nothing of it is worth losing an order. */
public final class TextHygiene {
    private static final int MAX_URL = 2048;
    private static final String CUT = "…";

    private TextHygiene() {}

    /** One line without control characters, cut to the maximum with an ellipsis, never through a character. */
    public static String line(String text, int max) {
        return cut(replaceControls(text, false).strip(), max);
    }

    /** The same, keeping line breaks and tabs. */
    public static String text(String text, int max) {
        return cut(replaceControls(text.replace("\r\n", "\n"), true).strip(), max);
    }

    /** An address that a page may link to: absolute, http or https. */
    public static Optional<URI> url(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > MAX_URL || !(lower.startsWith("https://") || lower.startsWith("http://"))) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(lower.substring(0, lower.indexOf(':')) + text.substring(text.indexOf(':')));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String replaceControls(String text, boolean keepBreaks) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean kept = keepBreaks && (unit == '\n' || unit == '\t');
            clean.append(unit < ' ' || unit == '\u007f' ? (kept ? unit : ' ') : unit);
        }
        return clean.toString();
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}

package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.value.CleanText;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Makes text of shop systems fit for the contract: nothing of it is worth losing an order. */
public final class TextHygiene {
    private static final int MAX_URL = 2048;

    private TextHygiene() {}

    /** One line as {@link CleanText} defines it, cut to the maximum with an ellipsis. */
    public static String line(String text, int max) {
        return CleanText.cut(CleanText.line(text).strip(), max);
    }

    /** The same, keeping line breaks and tabs. */
    public static String text(String text, int max) {
        return CleanText.cut(CleanText.text(text).strip(), max);
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
}

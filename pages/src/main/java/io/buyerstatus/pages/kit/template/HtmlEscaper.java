package io.buyerstatus.pages.kit.template;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars.SafeString;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.kit.text.Isolates;

/**
 * Escapes text for HTML elements and double-quoted attributes. Most values need no escaping: it scans first and copies
 * only where it must, which halves the time of a warm page. Controls of direction do not pass, but for the isolates that we
 * ourselves put around names: a control in a name would reach beyond the element that holds the name.
 */
final class HtmlEscaper implements EscapingStrategy {

    @Override
    public CharSequence escape(CharSequence value) {
        if (value instanceof SafeString safe) {
            return safe.content;
        }
        return html(value.toString());
    }

    /**
     * The text with the five characters replaced that mean something to a browser, and without controls of direction that
     * would reach further than the text; the same object where none occurs.
     */
    static String html(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Isolates.isControl(character)
                    || odd(text, at)
                    || !replacement(character).isEmpty()) {
                return copy(text, at);
            }
        }
        return text;
    }

    private static String copy(String text, int firstSpecial) {
        boolean balanced = Isolates.balanced(text);
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, firstSpecial);
        for (int at = firstSpecial; at < text.length(); at++) {
            char character = text.charAt(at);
            String replacement = replacement(character);
            if (Isolates.isControl(character) && !(balanced && Isolates.isIsolate(character))) {
                continue;
            }
            if (replacement.isEmpty()) {
                escaped.appendCodePoint(CleanText.printable(text.codePointAt(at)));
                at += Character.charCount(text.codePointAt(at)) - 1;
            } else {
                escaped.append(replacement);
            }
        }
        return escaped.toString();
    }

    /** Whether a character cannot be printed as it is. */
    private static boolean odd(String text, int at) {
        char character = text.charAt(at);
        if (character >= ' ' && character < '\u007f') {
            return false;
        }
        boolean second =
                Character.isLowSurrogate(character) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        int point = text.codePointAt(at);
        return !second && CleanText.printable(point) != point;
    }

    private static String replacement(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}

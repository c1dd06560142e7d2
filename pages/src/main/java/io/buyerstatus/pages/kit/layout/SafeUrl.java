package io.buyerstatus.pages.kit.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that may be used in an {@code href}. Escaping does not look at the scheme, so that {@code javascript:} would pass
 * it; hence every address is checked when a view is made.
 */
public final class SafeUrl {

    private static final List<String> PREFIXES = List.of("https://", "http://", "mailto:", "tel:");

    private SafeUrl() {}

    /** The address, where it is a path, a query or a place on a page of ours, or has one of the schemes http, https, mailto, tel, and holds
     * neither spaces nor control characters. */
    public static Optional<String> of(String url) {
        String stripped = url.strip();
        return isSafe(stripped) ? Optional.of(stripped) : Optional.empty();
    }

    /**
     * The address, which must be safe.
     *
     * @throws IllegalArgumentException where it is not
     */
    public static String required(String url) {
        return of(url).orElseThrow(() -> new IllegalArgumentException("not an address for a link"));
    }

    private static boolean isSafe(String url) {
        if (url.chars().anyMatch(character -> character <= ' ' || character == '\\' || character == 0x7f)) {
            return false;
        }
        if (url.startsWith("/") || url.startsWith("#") || url.startsWith("?")) {
            return !url.startsWith("//");
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return PREFIXES.stream().anyMatch(prefix -> lower.startsWith(prefix) && lower.length() > prefix.length());
    }
}

package io.buyerstatus.functions.shared.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie for this host alone, unreadable by scripts. {@code SameSite=Lax}: with {@code Strict} it would not come along when a
 * link in a webmail is clicked.
 *
 * <p>Source: RFC 6265bis, 4.1.3.2, the {@code __Host-} prefix: Secure, Path=/, no Domain.
 *
 * @param name begins with {@code __Host-}
 * @param value of signs that need no quoting
 * @param life how long the browser keeps it; zero to have it forgotten
 */
public record Cookie(String name, String value, Duration life) {
    private static final Pattern NAME = Pattern.compile("__Host-[A-Za-z0-9-]{1,50}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.-]{0,200}");

    public Cookie {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches() || life.isNegative()) {
            throw new IllegalArgumentException("not a cookie of ours: " + name);
        }
    }

    /** Makes the browser forget a cookie. */
    public static Cookie gone(String name) {
        return new Cookie(name, "", Duration.ZERO);
    }

    /** The value of {@code Set-Cookie}. */
    String header() {
        return name + "=" + value + "; Max-Age=" + life.toSeconds() + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    /** Its value may be a secret. */
    @Override
    public String toString() {
        return "Cookie[" + name + "]";
    }
}

package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a page or knows a browser again: 160 bits in base64url, in links and in cookies. Never logged, never stored.
 */
public record LinkSecret(String value) {
    /** 160 bits in 27 characters of 6 bits. */
    public static final int BYTES = 20;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    public LinkSecret {
        Checks.require(FORM.matcher(value).matches(), "secret", "must have 27 characters of base64url");
    }

    /** The secret of {@link #BYTES} bytes from a secure source. */
    public static LinkSecret of(byte[] bytes) {
        Checks.require(bytes.length == BYTES, "secret", "must have " + BYTES + " bytes");
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret when the text is one; a link or a cookie may hold anything. */
    public static Optional<LinkSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkSecret(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}

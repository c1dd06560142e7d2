package io.buyerstatus.core.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a mail can be sent to: the dot-atom form of RFC 5321, at most 254 characters; no control characters,
 * so it cannot smuggle headers. Compared without regard to case.
 */
public record EmailAddress(String value) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public EmailAddress {
        Checks.require(value.length() <= 254, "email", "has more than 254 characters");
        Checks.require(ADDRESS.matcher(value).matches(), "email", "must be an address such as name@example.org");
    }

    /** The address when the text is one; a shop system may send anything. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= 254 && ADDRESS.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    /** The form under which two spellings of one mailbox are the same key. */
    public String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }
}

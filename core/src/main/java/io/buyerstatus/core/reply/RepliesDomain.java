package io.buyerstatus.core.reply;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The domain whose mails come to us, e.g. {@code replies.example.com}: a sub-domain that is used for nothing else.
 *
 * @param value in small letters, in ASCII
 */
public record RepliesDomain(String value) {
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** A label of 40 for a shop fits before it, and an address of 64 before that (RFC 5321, 4.5.3.1). */
    private static final int LONGEST = 140;

    public RepliesDomain {
        Checks.matching(NAME, value, "replies domain");
        Checks.atMost(value, LONGEST, "replies domain");
    }

    /** The domain that a deployment names; empty where it names none. */
    public static Optional<RepliesDomain> of(Optional<String> named) {
        return named.map(String::strip).filter(name -> !name.isEmpty()).map(RepliesDomain::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

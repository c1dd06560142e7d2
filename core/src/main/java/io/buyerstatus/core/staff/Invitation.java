package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets one person join a shop's staff, once: whoever has the secret and whose provider vouches for the address.
 *
 * @param hash of the secret in its link
 * @param email whom it is for
 * @param by who invited, as colleagues know them
 */
public record Invitation(SecretHash hash, EmailAddress email, Role role, String by, Instant expiresAt) {
    /** How long it is good for. */
    public static final Duration VALID = Duration.ofDays(3);

    public Invitation {
        Checks.atMost(by, 200, "by");
    }

    /** Whether it can still be accepted. */
    public boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean opens(LinkSecret secret) {
        return hash.matches(secret);
    }

    boolean isFor(EmailAddress address) {
        return email.normalised().equals(address.normalised());
    }
}

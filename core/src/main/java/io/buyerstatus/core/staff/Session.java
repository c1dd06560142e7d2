package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser that somebody signed in with. What they may do is not kept here: it is looked up with each request.
 *
 * @param hash of the secret in its cookie
 */
public record Session(
        SecretHash hash, PersonId person, EmailAddress email, String name, Instant authenticatedAt, Instant expiresAt) {
    /** How long one lasts, used or not: a working day. */
    public static final Duration LIFE = Duration.ofHours(12);

    /** How young a sign-in must be for what could lock a shop out or carry its data away. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    public Session {
        Checks.atMost(name, Identity.MAX_NAME, "name");
    }

    /** The session that begins with a sign-in. */
    public static Session begun(SessionToken token, Identity identity, Instant now) {
        return new Session(
                token.hash(),
                identity.person(),
                identity.email(),
                identity.name(),
                identity.authenticatedAt(),
                now.plus(LIFE));
    }

    /** Whether it lasts. */
    public boolean live(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether its person proved who they are just now. */
    public boolean fresh(Instant now) {
        return now.isBefore(authenticatedAt.plus(FRESH));
    }

    /** How colleagues know them. */
    public String displayName() {
        return name.isBlank() ? email.value() : name;
    }
}

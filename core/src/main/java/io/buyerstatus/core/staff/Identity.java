package io.buyerstatus.core.staff;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/**
 * Somebody as a provider vouches for them.
 *
 * @param email which the provider says is theirs
 * @param name as they call themselves; may be empty
 * @param authenticatedAt when they last proved who they are: not always now, since a provider remembers people
 */
public record Identity(PersonId person, EmailAddress email, String name, Instant authenticatedAt) {
    /** The longest name that is kept. */
    public static final int MAX_NAME = 100;

    public Identity {
        Checks.atMost(name, MAX_NAME, "name");
    }
}

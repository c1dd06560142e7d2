package io.buyerstatus.core.api;

import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key that a program works for a shop with.
 *
 * @param hash of what the program comes with
 * @param name what the shop calls the program: it stands beside what it writes
 * @param by who made it, as colleagues know them
 * @param until empty where it holds until somebody revokes it
 */
public record ApiKey(
        SecretHash hash,
        ShopId shop,
        String name,
        Set<Scope> scopes,
        String by,
        Instant madeAt,
        Optional<Instant> until)
        implements Actor {
    public static final int LONGEST_NAME = 60;

    public ApiKey {
        Checks.text(name, LONGEST_NAME, "name");
        Checks.atMost(by, 200, "by");
        Checks.require(!scopes.isEmpty(), "scopes", "must name one at least");
        scopes = Set.copyOf(scopes);
    }

    /** What is said of it in lists and addresses; opens nothing. */
    @Override
    public PersonId id() {
        return new PersonId(Hashes.key("api key", hash.value()));
    }

    /** Whether it holds. */
    public boolean live(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    /** Whether it may be used for something. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}

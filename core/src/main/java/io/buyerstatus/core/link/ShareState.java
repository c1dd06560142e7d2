package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/**
 * What the order remembers of the link that its buyer shares.
 *
 * @param generation counts the shared links that there were, from 1
 * @param hash of the secret; empty once it is revoked
 */
public record ShareState(int generation, Optional<SecretHash> hash) {
    public ShareState {
        Checks.require(generation >= 1, "generation", "must be 1 or more");
    }

    /** The same link, opening nothing any more. */
    public ShareState revoked() {
        return new ShareState(generation, Optional.empty());
    }

    public boolean opensWith(LinkSecret secret) {
        return hash.map(known -> known.matches(secret)).orElse(false);
    }
}

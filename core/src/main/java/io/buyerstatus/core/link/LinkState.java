package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the order remembers of its private link: enough to recognise the secret, not enough to make it.
 *
 * @param generation counts replaced secrets, from 1
 * @param renewedAt when the present secret took the place of another
 * @param replaced the secrets that opened the order before, newest first, at most {@value #REMEMBERED}: an old link leads
 *     to "get a new link", not to nothing
 */
public record LinkState(int generation, SecretHash hash, Optional<Instant> renewedAt, List<SecretHash> replaced) {
    /** How many replaced secrets are remembered. */
    public static final int REMEMBERED = 5;

    public LinkState {
        Checks.require(generation >= 1, "generation", "must be 1 or more");
        Checks.size(replaced, REMEMBERED, "replaced");
        replaced = List.copyOf(replaced);
    }

    /** A link that replaced none. */
    public static LinkState first(int generation, SecretHash hash) {
        return new LinkState(generation, hash, Optional.empty(), List.of());
    }

    /** The link of the next generation. */
    public LinkState renewed(SecretHash next, Instant now) {
        List<SecretHash> old = Stream.concat(Stream.of(hash), replaced.stream())
                .limit(REMEMBERED)
                .toList();
        return new LinkState(generation + 1, next, Optional.of(now), old);
    }

    /** Whether the secret opened the order before another took its place. */
    public boolean wasReplaced(LinkSecret secret) {
        return replaced.stream().anyMatch(old -> old.matches(secret));
    }
}

package io.buyerstatus.core.link;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser whose owner proved to be the buyer.
 *
 * @param hash of the token in its cookie
 * @param until when it must prove it again
 */
public record VerifiedBrowser(SecretHash hash, Proof proof, Instant until) {
    /** How long a browser stays verified. */
    public static final Duration KEPT = Duration.ofDays(21);

    /** How it was proven. What changes something needs {@link #CODE}. */
    public enum Proof {
        /** Weak: scans betray the town. */
        POSTCODE(AccessLevel.ADDRESSES),
        CODE(AccessLevel.VERIFIED);

        private final AccessLevel level;

        Proof(AccessLevel level) {
            this.level = level;
        }

        /** What it opens. */
        public AccessLevel level() {
            return level;
        }
    }

    boolean is(LinkSecret token, Instant now) {
        return hash.matches(token) && until.isAfter(now);
    }
}

package io.buyerstatus.core.api;

import java.time.Instant;
import java.util.Optional;

/** Port to when keys were used, for those who only look. */
@FunctionalInterface
public interface KeyUse {
    /** When it was used last, to the second or so; empty for never, or longer ago than is remembered. */
    Optional<Instant> lastUsed(ApiKey key);
}

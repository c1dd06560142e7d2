package io.buyerstatus.core.api;

import java.time.Instant;

/** Port to the count of requests: of any number at once, from any number of processes, no more than the limit are let through. */
@FunctionalInterface
public interface RequestLimiter {
    /** Takes one request of a key, if its limit leaves one, and remembers when. */
    RequestLimit.Taken take(ApiKey key, RequestLimit limit, Instant now);
}

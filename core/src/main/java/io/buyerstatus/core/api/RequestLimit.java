package io.buyerstatus.core.api;

import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * How many requests a key may make: the generic cell rate algorithm (ITU-T I.371, annex A), which has one time to remember, "when the next
 * request would come if all came evenly". A whole span's requests may come at once; then one comes free after the other.
 *
 * @param requests in a span of time
 */
public record RequestLimit(int requests, Duration span) {
    /** Of every key. */
    public static final RequestLimit OF_A_KEY = new RequestLimit(240, Duration.ofMinutes(1));

    public RequestLimit {
        Checks.require(requests > 0 && span.toMillis() >= requests, "requests", "must be fewer than milliseconds");
    }

    /**
     * What became of a request.
     *
     * @param remaining how many more may come at once
     * @param reset until all of them may come at once again
     * @param again until one may come; zero where this one came
     */
    public record Taken(boolean allowed, int remaining, Duration reset, Duration again) {}

    /** What one request costs, in milliseconds. */
    public long interval() {
        return span.toMillis() / requests;
    }

    /** The latest remembered time at which a request may still come now, in milliseconds since 1970. */
    public long latest(Instant now) {
        return now.toEpochMilli() + span.toMillis() - interval();
    }

    /** A request that came, and left the remembered time at {@code next}, in milliseconds since 1970. */
    public Taken came(long next, Instant now) {
        long used = Math.max(0, next - now.toEpochMilli());
        return new Taken(
                true, (int) Math.max(0, (span.toMillis() - used) / interval()), Duration.ofMillis(used), Duration.ZERO);
    }

    /** A request that did not, as the remembered time stands at {@code next}. */
    public Taken refused(long next, Instant now) {
        return new Taken(
                false,
                0,
                Duration.ofMillis(next - now.toEpochMilli()),
                Duration.ofMillis(Math.max(1, next - latest(now))));
    }
}

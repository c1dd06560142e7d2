package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was learned of an endpoint.
 *
 * @param revision counts what was stored, from 1
 * @param failingSince when the first of the deliveries failed of which none has arrived since
 * @param stop that nothing is delivered any more, until it is switched on again
 */
public record EndpointHealth(
        ShopId shop, EndpointId id, long revision, Optional<Instant> failingSince, Optional<Stop> stop) {
    /** How long an endpoint may fail before it is switched off. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** Why it was switched off, and when. */
    public record Stop(Reason reason, Instant at) {}

    /** Why an endpoint is switched off. */
    public enum Reason {
        /** It answered 410: nobody is there any more. */
        GONE,
        /** Nothing arrived for {@link #PATIENCE}. */
        FAILING
    }

    public EndpointHealth {
        Checks.require(revision >= 0, "revision", "counts from 1");
    }

    /** Nothing was learned yet. */
    public static EndpointHealth unknown(ShopId shop, EndpointId id) {
        return new EndpointHealth(shop, id, 0, Optional.empty(), Optional.empty());
    }

    /** Why an endpoint is off, though its shop did not switch it off; what happened before it was switched on counts no more. */
    public Optional<Stop> stopped(Endpoint endpoint) {
        return stop.filter(why -> !why.at().isBefore(endpoint.since()));
    }

    /** Since when it fails, of the time since it was switched on. */
    public Optional<Instant> failing(Endpoint endpoint) {
        return failingSince.filter(at -> !at.isBefore(endpoint.since()));
    }

    EndpointHealth arrived() {
        return new EndpointHealth(shop, id, revision + 1, Optional.empty(), stop);
    }

    EndpointHealth failedFirst(Instant now) {
        return new EndpointHealth(shop, id, revision + 1, Optional.of(now), stop);
    }

    EndpointHealth stopped(Reason reason, Instant now) {
        return new EndpointHealth(shop, id, revision + 1, failingSince, Optional.of(new Stop(reason, now)));
    }
}

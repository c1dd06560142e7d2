package io.buyerstatus.functions.shopwebhooks;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.functions.shared.Loggable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how connections do, now and then: whoever sends a thousand deliveries, signed or not, causes a few calls. Whatever goes wrong here
 * changes nothing of a delivery.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration HEARD_EVERY = Duration.ofHours(1);
    private static final Duration REFUSED_EVERY = Duration.ofMinutes(1);
    private static final Duration HINTED_EVERY = Duration.ofMinutes(1);

    private final ConnectionLearning learning;
    private final InstantSource clock;
    private final Map<ConnectionId, Instant> heard = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Instant> hinted = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Instant> refused = new ConcurrentHashMap<>();

    Deliveries(ConnectionLearning learning, InstantSource clock) {
        this.learning = learning;
        this.clock = clock;
    }

    /** A delivery was taken. */
    void taken(Connection connection) {
        remember(heard, connection, HEARD_EVERY, () -> learning.heard(connection));
    }

    /** A delivery was refused. */
    void refused(Connection connection, String what) {
        remember(refused, connection, REFUSED_EVERY, () -> learning.refused(connection, what));
    }

    /** One said that something changed, and not what. */
    void hinted(Connection connection) {
        remember(hinted, connection, HINTED_EVERY, () -> learning.hinted(connection));
    }

    private void remember(Map<ConnectionId, Instant> last, Connection connection, Duration every, Runnable write) {
        Instant now = clock.instant();
        Instant before = last.get(connection.id());
        if (before != null && now.isBefore(before.plus(every)) && !now.isBefore(before)) {
            return;
        }
        last.put(connection.id(), now);
        try {
            write.run();
        } catch (RuntimeException unavailable) {
            last.remove(connection.id());
            LOG.warn("{}: could not be remembered: {}", connection.id(), Loggable.of(unavailable));
        }
    }
}

package io.buyerstatus.core.testing;

import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is known of connections, in memory. */
public final class InMemoryConnections implements ConnectionStates {
    private record Key(ShopId shop, ConnectionId id) {}

    private final Map<Key, ConnectionState> states = new HashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    @Override
    public synchronized Optional<ConnectionState> state(ShopId shop, ConnectionId connection) {
        return Optional.ofNullable(states.get(new Key(shop, connection)));
    }

    @Override
    public synchronized boolean replace(ConnectionState next) {
        Key key = new Key(next.shop(), next.connection());
        long stored = Optional.ofNullable(states.get(key))
                .map(ConnectionState::revision)
                .orElse(0L);
        if (stored != next.revision() - 1) {
            return false;
        }
        states.put(key, next);
        return true;
    }

    @Override
    public synchronized void due(Instant hour, Instant until, Consumer<List<ConnectionState>> page) {
        List<ConnectionState> due = states.values().stream()
                .filter(state -> state.due()
                        .filter(at -> !at.isAfter(until)
                                && at.truncatedTo(ChronoUnit.HOURS).equals(hour.truncatedTo(ChronoUnit.HOURS)))
                        .isPresent())
                .sorted(Comparator.comparing(state -> state.due().orElseThrow()))
                .toList();
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    @Override
    public synchronized Optional<Instant> cursor() {
        return cursor;
    }

    @Override
    public synchronized void moveCursor(Instant hour) {
        cursor = Optional.of(hour);
    }
}

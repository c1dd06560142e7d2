package io.buyerstatus.core.testing;

import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What shop systems are to be told, in memory; {@link InMemoryOrders} writes what orders' changes ask for. */
public final class InMemoryTellings implements TellingLedger {
    private record Key(OrderKey order, String occurrence) {}

    private final Map<Key, AddressTelling> rows = new LinkedHashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    /** An order's, oldest first. */
    public synchronized List<AddressTelling> of(OrderKey order) {
        return rows.values().stream().filter(row -> row.order().equals(order)).toList();
    }

    synchronized void put(AddressTelling row) {
        rows.put(new Key(row.order(), row.occurrence()), row);
    }

    @Override
    public synchronized Optional<AddressTelling> find(OrderKey order, String occurrence) {
        return Optional.ofNullable(rows.get(new Key(order, occurrence)));
    }

    @Override
    public synchronized boolean replace(AddressTelling next) {
        Optional<AddressTelling> before = find(next.order(), next.occurrence());
        if (before.map(AddressTelling::revision)
                .filter(revision -> revision == next.revision() - 1)
                .isEmpty()) {
            return false;
        }
        put(next);
        return true;
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<AddressTelling>> page) {
        List<AddressTelling> due = dueNow(hour.truncatedTo(ChronoUnit.HOURS), until);
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    private synchronized List<AddressTelling> dueNow(Instant hour, Instant until) {
        return rows.values().stream()
                .filter(row -> row.due()
                        .filter(due -> due.truncatedTo(ChronoUnit.HOURS).equals(hour) && !due.isAfter(until))
                        .isPresent())
                .sorted(Comparator.comparing((AddressTelling row) -> row.due().orElse(Instant.MAX)))
                .toList();
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

package io.buyerstatus.core.testing;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The ledger's rows about documents, in memory; {@link InMemoryOrders} writes what orders name. */
public final class InMemoryDocuments implements DocumentLedger {
    private final InMemoryLedger messages;
    private final Map<DocumentKey, DocumentCopy> copies = new LinkedHashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    public InMemoryDocuments(InMemoryLedger messages) {
        this.messages = messages;
    }

    /** All that was asked for, oldest first. */
    public synchronized List<DocumentCopy> copies() {
        return List.copyOf(copies.values());
    }

    synchronized void put(DocumentCopy copy) {
        copies.put(copy.key(), copy);
    }

    @Override
    public synchronized Optional<DocumentCopy> find(DocumentKey key) {
        return Optional.ofNullable(copies.get(key));
    }

    @Override
    public synchronized boolean ask(DocumentCopy wanted) {
        return copies.putIfAbsent(wanted.key(), wanted) == null;
    }

    @Override
    public synchronized boolean replace(DocumentCopy next) {
        DocumentCopy before = copies.get(next.key());
        if (before == null || before.revision() != next.revision() - 1) {
            return false;
        }
        copies.put(next.key(), next);
        return true;
    }

    @Override
    public synchronized boolean confirm(DocumentCopy settled, Instant now) {
        if (!replace(settled)) {
            return false;
        }
        messages.all().stream()
                .filter(message ->
                        message.id().subject().equals(Subject.of(settled.key().order())))
                .filter(message -> message.state() == MessageState.WAITING || message.state() == MessageState.PENDING)
                .forEach(message -> messages.replace(message.pending(now)));
        return true;
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DocumentCopy>> page) {
        List<DocumentCopy> due = dueNow(hour.truncatedTo(ChronoUnit.HOURS), until);
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    private synchronized List<DocumentCopy> dueNow(Instant hour, Instant until) {
        return copies.values().stream()
                .filter(row -> row.due()
                        .filter(due -> due.truncatedTo(ChronoUnit.HOURS).equals(hour) && !due.isAfter(until))
                        .isPresent())
                .sorted(Comparator.comparing((DocumentCopy row) -> row.due().orElse(Instant.MAX)))
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

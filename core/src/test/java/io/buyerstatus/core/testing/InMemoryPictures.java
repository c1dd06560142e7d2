package io.buyerstatus.core.testing;

import io.buyerstatus.core.picture.DuePicture;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.ReferencedPictures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The ledger's rows about pictures, in memory; {@link InMemoryOrders} writes what orders name. */
public final class InMemoryPictures implements PictureLedger {
    private final Map<ReferencedPictures.Id, ReferencedPictures> named = new LinkedHashMap<>();
    private final Map<PictureKey, PictureCopy> copies = new LinkedHashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    /** All that was named, oldest first. */
    public synchronized List<ReferencedPictures> named() {
        return List.copyOf(named.values());
    }

    /** All that was asked for, oldest first. */
    public synchronized List<PictureCopy> copies() {
        return List.copyOf(copies.values());
    }

    @Override
    public synchronized Optional<ReferencedPictures> find(ReferencedPictures.Id id) {
        return Optional.ofNullable(named.get(id));
    }

    @Override
    public synchronized void put(ReferencedPictures row) {
        named.put(row.id(), row);
    }

    @Override
    public synchronized Optional<PictureCopy> find(PictureKey key) {
        return Optional.ofNullable(copies.get(key));
    }

    @Override
    public synchronized boolean ask(PictureCopy wanted) {
        return copies.putIfAbsent(wanted.key(), wanted) == null;
    }

    @Override
    public synchronized boolean replace(PictureCopy next) {
        PictureCopy before = copies.get(next.key());
        if (before == null || before.revision() != next.revision() - 1) {
            return false;
        }
        copies.put(next.key(), next);
        return true;
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePicture>> page) {
        List<DuePicture> due = dueNow(hour.truncatedTo(ChronoUnit.HOURS), until);
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    private synchronized List<DuePicture> dueNow(Instant hour, Instant until) {
        return Stream.<DuePicture>concat(named.values().stream(), copies.values().stream())
                .filter(row -> dueAt(row)
                        .filter(due -> due.truncatedTo(ChronoUnit.HOURS).equals(hour) && !due.isAfter(until))
                        .isPresent())
                .sorted(Comparator.comparing((DuePicture row) -> dueAt(row).orElse(Instant.MAX)))
                .toList();
    }

    private static Optional<Instant> dueAt(DuePicture row) {
        return switch (row) {
            case ReferencedPictures some -> some.due();
            case PictureCopy one -> one.due();
        };
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

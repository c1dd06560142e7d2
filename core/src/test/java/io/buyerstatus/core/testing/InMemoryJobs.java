package io.buyerstatus.core.testing;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.scheduling.Jobs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What was handed over, in memory. */
public final class InMemoryJobs<K, R> implements Jobs<K, R> {
    private final Map<K, R> rows = new LinkedHashMap<>();
    private final Function<R, K> key;
    private final ToLongFunction<R> revision;

    private InMemoryJobs(Function<R, K> key, ToLongFunction<R> revision) {
        this.key = key;
        this.revision = revision;
    }

    public static InMemoryJobs<PictureKey, PictureCopy> ofPictures() {
        return new InMemoryJobs<>(PictureCopy::key, PictureCopy::revision);
    }

    public static InMemoryJobs<DocumentKey, DocumentCopy> ofDocuments() {
        return new InMemoryJobs<>(DocumentCopy::key, DocumentCopy::revision);
    }

    /** What was handed over so far. */
    public synchronized Set<K> keys() {
        return Set.copyOf(rows.keySet());
    }

    @Override
    public synchronized void put(R job) {
        rows.put(key.apply(job), job);
    }

    @Override
    public synchronized Optional<R> find(K wanted) {
        return Optional.ofNullable(rows.get(wanted));
    }

    @Override
    public synchronized boolean replace(R next) {
        R before = rows.get(key.apply(next));
        if (before == null || revision.applyAsLong(before) != revision.applyAsLong(next) - 1) {
            return false;
        }
        rows.put(key.apply(next), next);
        return true;
    }
}

package io.buyerstatus.local.standin.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every mail and text message that the system sent, oldest first. Safe for use by several threads. Entries are held
 * compressed, a fifth of their size: a load test sends thousands, and the whole system has to run in little memory.
 */
public final class Outbox implements AutoCloseable {

    private final List<CompressedEntry> entries = new ArrayList<>();
    private final Map<String, CompressedEntry> byId = new HashMap<>();
    private final @Nullable OutboxFile file;

    private Outbox(@Nullable OutboxFile file) {
        this.file = file;
    }

    /** An outbox that forgets everything when it is closed. */
    public static Outbox inMemory() {
        return new Outbox(null);
    }

    /**
     * An outbox that keeps everything in a file of JSON lines.
     *
     * @throws IOException when the file cannot be opened, or holds something else
     */
    public static Outbox keptIn(Path path) throws IOException {
        OutboxFile file = OutboxFile.open(path);
        Outbox outbox = new Outbox(file);
        file.read().forEach(outbox::remember);
        return outbox;
    }

    /**
     * Adds an entry.
     *
     * @throws UncheckedIOException when it could not be kept; then it is not in the outbox either
     */
    public synchronized void add(OutboxEntry entry) {
        if (file != null) {
            try {
                file.append(entry);
            } catch (IOException failed) {
                throw new UncheckedIOException("the outbox could not be written", failed);
            }
        }
        remember(entry);
    }

    /** What was sent so far, oldest first: a snapshot whose entries are unpacked when they are asked for. */
    public synchronized List<OutboxEntry> entries() {
        return new Snapshot(List.copyOf(entries));
    }

    /** The same without HTML, headers and attachments: for lists, without unpacking anything. */
    public synchronized List<OutboxEntry> summaries() {
        return entries.stream().map(CompressedEntry::summary).toList();
    }

    /** The entry of that id. */
    public synchronized Optional<OutboxEntry> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(CompressedEntry::unpacked);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        if (file != null) {
            try {
                file.empty();
            } catch (IOException failed) {
                throw new UncheckedIOException("the outbox could not be emptied", failed);
            }
        }
        entries.clear();
        byId.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private synchronized void remember(OutboxEntry entry) {
        CompressedEntry packed = CompressedEntry.of(entry);
        entries.add(packed);
        byId.put(entry.id(), packed);
    }

    private static final class Snapshot extends AbstractList<OutboxEntry> {

        private final List<CompressedEntry> entries;

        Snapshot(List<CompressedEntry> entries) {
            this.entries = entries;
        }

        @Override
        public OutboxEntry get(int index) {
            return entries.get(index).unpacked();
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}

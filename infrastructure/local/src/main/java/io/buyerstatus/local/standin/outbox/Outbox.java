package io.buyerstatus.local.standin.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every mail and text message that the system sent, oldest first. Safe for use by several threads. */
public final class Outbox implements AutoCloseable {

    private final List<OutboxEntry> entries = new ArrayList<>();
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
        outbox.entries.addAll(file.read());
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
        entries.add(entry);
    }

    /** What was sent so far, oldest first. */
    public synchronized List<OutboxEntry> entries() {
        return List.copyOf(entries);
    }

    /** The entry of that id. */
    public synchronized Optional<OutboxEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
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
    }

    /** The public JSON list, oldest first. */
    public String json() {
        return OutboxJson.list(entries());
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

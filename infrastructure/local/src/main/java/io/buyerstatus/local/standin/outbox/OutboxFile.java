package io.buyerstatus.local.standin.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The outbox's memory between starts: one JSON document per line, appended. A line cut off by a crash is dropped. */
final class OutboxFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OutboxFile.class.getName());

    private final FileChannel channel;

    private OutboxFile(FileChannel channel) {
        this.channel = channel;
    }

    static OutboxFile open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new OutboxFile(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Everything kept so far; leaves the file ready for the next {@link #append}. */
    List<OutboxEntry> read() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // Reads until the buffer is full.
        }
        byte[] bytes = all.array();
        List<OutboxEntry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.position(); i++) {
            if (bytes[i] == '\n') {
                entries.add(OutboxJson.entry(new String(bytes, start, i - start, StandardCharsets.UTF_8)));
                start = i + 1;
            }
        }
        if (start < channel.size()) {
            LOG.log(Level.WARNING, "the outbox's last line was not finished; dropped it");
            channel.truncate(start);
        }
        channel.position(start);
        return entries;
    }

    /** Adds one entry: wholly, or, where the disk is full, not at all. */
    void append(OutboxEntry entry) throws IOException {
        long before = channel.position();
        ByteBuffer line = StandardCharsets.UTF_8.encode(OutboxJson.line(entry) + "\n");
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException failed) {
            channel.truncate(before);
            throw failed;
        }
    }

    void empty() throws IOException {
        channel.truncate(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

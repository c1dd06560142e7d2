package io.buyerstatus.local.source.stream;

import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** How far each shard has been read, kept in a file if state is kept between starts. Safe for use by several threads. */
public final class StreamPositions {

    private final Optional<Path> file;
    private final Properties positions = new Properties();

    private StreamPositions(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Opens the positions.
     *
     * @param file where they are kept; forgotten with the process if empty
     * @throws StartFailure if there is a file that cannot be read
     */
    public static StreamPositions open(Optional<Path> file) {
        StreamPositions opened = new StreamPositions(file);
        file.filter(Files::exists).ifPresent(path -> {
            try (Reader reader = Files.newBufferedReader(path)) {
                opened.positions.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartFailure("the positions kept in " + path + " cannot be read: " + e.getMessage(), e);
            }
        });
        return opened;
    }

    synchronized Optional<String> get(String function, String shard) {
        return Optional.ofNullable(positions.getProperty(function + "/" + shard));
    }

    synchronized void set(String function, String shard, String sequenceNumber) {
        positions.setProperty(function + "/" + shard, sequenceNumber);
        file.ifPresent(path -> {
            try (Writer writer = Files.newBufferedWriter(path)) {
                positions.store(writer, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

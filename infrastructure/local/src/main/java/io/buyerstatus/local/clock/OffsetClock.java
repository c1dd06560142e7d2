package io.buyerstatus.local.clock;

import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The machine's time plus an offset that only grows. With a file, the offset survives the process, so that kept state never
 * lies in the future. Safe for use by several threads.
 */
public final class OffsetClock implements InstantSource {

    private final InstantSource machine;
    private final Optional<Path> file;
    private final AtomicReference<Duration> offset;

    private OffsetClock(InstantSource machine, Optional<Path> file, Duration offset) {
        this.machine = machine;
        this.file = file;
        this.offset = new AtomicReference<>(offset);
    }

    /** A clock that forgets its offset with the process. */
    public static OffsetClock starting(InstantSource machine) {
        return new OffsetClock(machine, Optional.empty(), Duration.ZERO);
    }

    /**
     * A clock that keeps its offset in a file.
     *
     * @throws StartFailure if there is a file that cannot be read
     */
    public static OffsetClock keptIn(Path file, InstantSource machine) {
        try {
            Duration offset =
                    Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
            return new OffsetClock(machine, Optional.of(file), offset);
        } catch (IOException | DateTimeParseException e) {
            throw new StartFailure("the clock kept in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    /**
     * Moves time on.
     *
     * @throws IllegalArgumentException if asked to move it back
     * @throws UncheckedIOException if the file cannot be written
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + by);
        }
        Duration now = offset.updateAndGet(before -> before.plus(by));
        file.ifPresent(path -> {
            try {
                Files.writeString(path, now.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

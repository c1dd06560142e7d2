package io.buyerstatus.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The ports that local systems of one machine have chosen by themselves. Between the choice and the engine's start lie seconds, in
 * which the port looks free to another process: it is held by a lock on one byte of a shared file, until this process ends.
 */
final class PortReservations {
    private static final Path FILE =
            Path.of(System.getProperty("java.io.tmpdir"), "buyer-status-ports-" + System.getProperty("user.name"));

    private static @Nullable FileChannel open;

    private PortReservations() {}

    /** Whether the port is this process's now, and was nobody's before. */
    @SuppressWarnings("resource") // Held until the process ends, as the lock that is on it.
    static synchronized boolean take(int port) {
        try {
            FileLock lock = channel().tryLock(port, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be locked", e);
        }
    }

    private static FileChannel channel() throws IOException {
        FileChannel channel = open;
        if (channel == null) {
            channel = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            open = channel;
        }
        return channel;
    }
}

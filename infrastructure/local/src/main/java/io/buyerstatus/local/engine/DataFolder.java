package io.buyerstatus.local.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that state is kept in between starts, held by one local system at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long ROOM = 64L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and takes hold of it.
     *
     * @throws StartFailure if it cannot be written, its disk is full, or another local system uses it
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "probe", ""));
            // The engines stand still rather than fail when the disk is full: said now, it can be helped.
            if (Files.getFileStore(path).getUsableSpace() < ROOM) {
                throw new StartFailure("the disk of DATA_DIR " + path
                        + " is full: make room (64 MB at least) or set DATA_DIR to another folder");
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(path);
            }
            return new DataFolder(path, channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        } catch (IOException e) {
            throw new StartFailure(
                    "DATA_DIR " + path + " cannot be used: " + e + "; make room or set DATA_DIR to another folder", e);
        }
    }

    private static StartFailure inUse(Path path) {
        return new StartFailure(
                "DATA_DIR " + path + " is used by another local system: stop it or set DATA_DIR to another folder");
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

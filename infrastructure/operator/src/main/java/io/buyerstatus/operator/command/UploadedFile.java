package io.buyerstatus.operator.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that somebody names on the command line. */
final class UploadedFile {
    /** More than anything that is taken; the rest of a larger file is nobody's concern. */
    private static final int MOST = 9 * 1024 * 1024;

    private UploadedFile() {}

    static byte[] read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(MOST);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file, e);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read", e);
        }
    }

    /** Without its folder. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

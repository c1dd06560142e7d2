package io.buyerstatus.operator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The files that a document may name: what stands beside it, or below, and nothing else. */
final class BesideFiles {
    private BesideFiles() {}

    /** Reads them by their names; empty for what is not there, is no text, or stands elsewhere. */
    static Function<String, Optional<String>> of(Path document) {
        Path folder = document.toAbsolutePath().normalize().resolveSibling("");
        return name -> {
            Path file = folder.resolve(name).normalize();
            try {
                return file.startsWith(folder) && Files.isRegularFile(file)
                        ? Optional.of(Files.readString(file))
                        : Optional.empty();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        };
    }
}

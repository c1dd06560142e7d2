package io.buyerstatus.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables that were read row by row and found right. */
final class Table {
    private static final Path FOLDER = Path.of("src/test/resources/transitions");

    private Table() {}

    /** Fails with the rows that are others; {@code -Dgolden.update=true} writes the table. */
    static void assertMatches(String file, List<String> rows) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.write(path, rows);
        }
        assertThat(rows)
                .as("%s; -Dgolden.update=true writes it", file)
                .containsExactlyElementsOf(Files.readAllLines(path));
    }
}

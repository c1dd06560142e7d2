package io.buyerstatus.functions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published samples are not decoration: each is what a test of its function's own module hands to the handler. */
final class TriggersTest {
    private static final Path FUNCTIONS = Path.of("..");

    @Test
    void everySampleIsReadByATestOfTheFunctionThatReceivesIt() throws IOException {
        for (String sample : samples()) {
            Path tests =
                    FUNCTIONS.resolve(sample.substring(0, sample.indexOf('.'))).resolve("src/test/java");

            assertThat(tests)
                    .as("tests of the function that receives %s", sample)
                    .isDirectory();
            assertThat(sources(tests)).as("tests that read %s", sample).contains("\"" + sample + "\"");
        }
    }

    @Test
    void everyFunctionHasASample() throws IOException {
        List<String> samples = samples();
        try (Stream<Path> folders = Files.list(FUNCTIONS)) {
            List<String> functions = folders.filter(
                            folder -> Files.isDirectory(folder.resolve("src/main/java")) && !isShared(folder))
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertThat(functions).isNotEmpty().allSatisfy(function -> assertThat(samples)
                    .as(function)
                    .anyMatch(sample -> sample.startsWith(function + ".")));
        }
    }

    private static boolean isShared(Path folder) {
        return folder.getFileName().toString().equals("shared");
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Triggers.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TriggersTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

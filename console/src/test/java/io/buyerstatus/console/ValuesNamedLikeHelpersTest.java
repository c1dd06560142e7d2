package io.buyerstatus.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is called as a helper of the library's is not printed: {@code log} once wrote a page's buyers into the function's log. */
final class ValuesNamedLikeHelpersTest {
    private static final Pattern HELPER =
            Pattern.compile("\\{\\{[{#^]?\\s*(log|block|partial|lookup|embedded|precompile|i18n|i18nJs)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources", "../pages/src/main/resources"})
    void noTemplateHasOne(String resources) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(resources))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".hbs")).toList();
            assertThat(templates).hasSizeGreaterThan(10);
            assertThat(templates)
                    .allSatisfy(
                            file -> assertThat(text(file)).as(file.toString()).doesNotContainPattern(HELPER));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

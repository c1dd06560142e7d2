package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is waited for must not wait longer than people do. */
@DisplayName("A function that people wait for")
final class PatienceTest {

    private static final Path REPOSITORY = TemplateFiles.repository();
    /** Its patience is what a client is given last. */
    private static final Pattern CLIENT = Pattern.compile(
            "(?:AwsClients\\.[a-zA-Z0-9]+|new SignedSendMessage)\\((?:(?:[^()]|\\([^()]*\\))*,\\s*)?([^(),]*)\\)");

    static List<Function> waitedFor() {
        return Deployment.of(TemplateFiles.read(REPOSITORY)).functions().stream()
                .filter(Function::waitedFor)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waitedFor")
    void callsWithTheirPatience(Function function) throws IOException {
        try (Stream<Path> sources = Files.walk(
                REPOSITORY.resolve("functions").resolve(function.name()).resolve("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")).flatMap(PatienceTest::clients))
                    .isNotEmpty()
                    .containsOnly("Patience.OF_A_VISITOR");
        }
    }

    private static Stream<String> clients(Path source) {
        try {
            return CLIENT.matcher(Files.readString(source)).results().map((MatchResult client) -> client.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.buyerstatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The names that the guides to the code give are names that the code has: a rename that forgets them is noticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedNamesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern GLOSSARY_TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)(?:#(\\w+))?`");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("(?<![\\w/])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?!\\w)");

    private final JavaClasses product = Product.classes();

    @Test
    void everyTypeOfTheGlossaryExists() throws IOException {
        List<MatchResult> named = GLOSSARY_TYPE
                .matcher(Files.readString(DOCS.resolve("glossary.md")))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allSatisfy(type -> assertThat(exists(type)).as(type.group()).isTrue());
    }

    @Test
    void everyClassOfTheArchitecturesDiagramsExists() throws IOException {
        String diagrams = DIAGRAM.matcher(Files.readString(DOCS.resolve("architecture.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining());
        List<String> named =
                CLASS_NAME.matcher(diagrams).results().map(MatchResult::group).toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .isSubsetOf(product.stream()
                        .map(JavaClass::getSimpleName)
                        .distinct()
                        .toList());
    }

    private boolean exists(MatchResult type) {
        String name = "io.buyerstatus.core." + type.group(1);
        return product.contain(name)
                && (type.group(2) == null
                        || product.get(name).getAllMethods().stream()
                                .anyMatch(method -> method.getName().equals(type.group(2))));
    }
}

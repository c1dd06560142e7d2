package io.buyerstatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The names that the guides to the code give are names that the code has: a rename that forgets them is noticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedNamesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern GLOSSARY_TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)(?:#(\\w+))?`");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("(?<![\\w/])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?!\\w)");

    /** Relative: a file, a heading of it, or both. */
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+?)\\s*$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

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

    @Test
    void everyClassOfTheArchitecturesTableExists() throws IOException {
        String architecture = Files.readString(DOCS.resolve("architecture.md"));
        List<MatchResult> named = GLOSSARY_TYPE
                .matcher(architecture.substring(architecture.indexOf("## Where to look")))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .allSatisfy(type -> assertThat(exists(type) || product.contain("io.buyerstatus." + type.group(1)))
                        .as(type.group())
                        .isTrue());
    }

    /** Of every guide, record and README: to a file that there is, and to a heading that it has. */
    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (MatchResult link : LINK.matcher(words(document)).results().toList()) {
                Path target = link.group(1).isEmpty()
                        ? document
                        : document.resolveSibling(link.group(1)).normalize();
                boolean leads = Files.exists(target)
                        && (link.group(2) == null
                                || !target.toString().endsWith(".md")
                                || headings(target).contains(link.group(2)));
                if (!leads) {
                    broken.add(document + ": " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("..", "README.md"), Path.of("..", "CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(DOCS)) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static String words(Path document) throws IOException {
        return CODE.matcher(Files.readString(document)).replaceAll("");
    }

    /** As GitHub makes anchors of them. */
    private static List<String> headings(Path document) throws IOException {
        return HEADING.matcher(words(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private boolean exists(MatchResult type) {
        String name = "io.buyerstatus.core." + type.group(1);
        return product.contain(name)
                && (type.group(2) == null
                        || product.get(name).getAllMembers().stream()
                                .anyMatch(member -> member.getName().equals(type.group(2))));
    }
}

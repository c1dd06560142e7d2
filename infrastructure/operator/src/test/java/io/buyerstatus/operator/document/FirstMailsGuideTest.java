package io.buyerstatus.operator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.operator.conversion.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BL-10")
@DisplayName("The guide of the five steps")
class FirstMailsGuideTest {
    private static final Path GUIDE = Path.of("../../docs/sellers/first-mails.md");

    /** A file that the guide has its reader write, or go on with. */
    private static final Pattern FILE = Pattern.compile("(?s)cat >>? my-shop/(\\S+) <<'?END'?\n(.*?)\nEND\n");

    private static Map<String, String> files() throws IOException {
        return FILE.matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(
                        file -> file.group(1), file -> file.group(2) + "\n", (before, after) -> before + after));
    }

    private static String written(String file) throws IOException {
        return files().getOrDefault(file, "");
    }

    @Test
    @DisplayName("leads through all five")
    void leadsThroughAllFive() throws IOException {
        Matcher steps = Pattern.compile("(?m)^## ([1-5])\\. ").matcher(Files.readString(GUIDE));
        assertThat(steps.results().map(step -> step.group(1))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    @DisplayName("has its reader write files that are accepted")
    void hasItsReaderWriteFilesThatAreAccepted() throws IOException {
        assertThat(DocumentReader.read(written("shop.yaml"))).isInstanceOf(Reading.Accepted.class);
        assertThat(DocumentReader.read(written("sms.yaml"))).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    @DisplayName("brings a template of which nothing is left undecided")
    void bringsATemplateOfWhichNothingIsLeftUndecided() throws IOException {
        String template = written("sent.html");
        assertThat(template).startsWith("Subject: ");
        assertThat(Origin.BASELINKER.convert(template, Map.of()).decided()).isTrue();
    }
}

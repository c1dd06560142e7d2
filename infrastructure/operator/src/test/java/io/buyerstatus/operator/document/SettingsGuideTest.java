package io.buyerstatus.operator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The sellers' guide to settings")
class SettingsGuideTest {
    private static final Path GUIDE = Path.of("../../docs/sellers/settings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z_.]+)` \\| .* \\| ([^|]+) \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    @Tag("DR-4")
    @DisplayName("lists every setting that there is, and no other")
    void listsEverySettingThatThereIsAndNoOther() throws IOException {
        assertThat(rows().keySet()).isEqualTo(SettingsCatalogue.byPath().keySet());
    }

    @Test
    @DisplayName("says the defaults that hold")
    void saysTheDefaultsThatHold() throws IOException {
        Map<String, String> written = rows();
        SettingsCatalogue.byPath().values().stream()
                .filter(setting -> !setting.path().endsWith(".sms"))
                .forEach(setting -> fallback(setting)
                        .ifPresent(value -> assertThat(written).containsEntry(setting.path(), "`" + value + "`")));
    }

    @Test
    @DisplayName("shows a document that is accepted")
    void showsADocumentThatIsAccepted() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(GUIDE));
        assertThat(example.find()).isTrue();
        assertThat(DocumentReader.read(example.group(1)))
                .isInstanceOfSatisfying(Reading.Accepted.class, accepted -> assertThat(accepted.warnings())
                        .isEmpty());
    }

    private static <T> Optional<Object> fallback(Setting<T> setting) {
        return setting.fallback().map(value -> setting.type().plain().apply(value));
    }

    private static Map<String, String> rows() throws IOException {
        return ROW.matcher(Files.readString(GUIDE))
                .results()
                .filter(row -> row.group(1).contains("."))
                .flatMap(row -> expanded(row.group(1)).map(path -> Map.entry(path, row.group(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static Stream<String> expanded(String path) {
        return path.contains("TRIGGER")
                ? BuiltInTypes.configurable().stream().map(type -> path.replace("TRIGGER", type.word()))
                : Stream.of(path);
    }
}

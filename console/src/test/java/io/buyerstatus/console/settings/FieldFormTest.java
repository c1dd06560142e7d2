package io.buyerstatus.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DR-14")
class FieldFormTest {
    /** A value of each shape, with signs that forms and pages could lose. */
    private static Object sample(Setting<?> setting) {
        return switch (setting.type().shape()) {
            case SettingShape.Switch onOff -> false;
            case SettingShape.WholeNumber(int from, int to) -> (long) to;
            case SettingShape.Choice(List<String> words) -> words.getLast();
            case SettingShape.Choices(List<String> words) -> words.subList(0, 2);
            case SettingShape.Paragraphs text -> "Zeile 1\n\"Zeile\" <2>";
            case SettingShape.Localised text ->
                setting.path().startsWith("withdrawal.")
                        ? Map.of("de", "Vom Vertrag zurücktreten")
                        : Map.of("any", "\nbegins with a line", "de", "100 % & mehr", "sv", "Hej");
            case SettingShape.Secret secret -> "never";
            case SettingShape.Pairs(List<String> words) -> Map.of("a: b", words.getFirst(), "ü", words.getLast());
            case SettingShape.Records records ->
                List.of(
                        Map.of("text", Map.of("any", "A")),
                        Map.of(
                                "title", Map.of("de", "T"),
                                "text", Map.of("de", "B"),
                                "from", "2026-12-24",
                                "channels", List.of("web"),
                                "progress", List.of("placed", "packed")));
            case SettingShape.Lines(SettingShape.Format format) ->
                switch (format) {
                    case DAY -> List.of("2026-12-24", "2026-12-31");
                    case LINK -> List.of("https://shop.example", "https://other.example:8443");
                    case PRICE -> List.of("AT 0.0855", "DE 0.0967");
                    default -> List.of("AT", "DE");
                };
            case SettingShape.Line(SettingShape.Format format, int max) ->
                switch (format) {
                    case EMAIL -> "a@example.com";
                    case LANGUAGE -> "de";
                    case COUNTRY -> "DE";
                    case TIME_ZONE -> "Europe/Berlin";
                    case DAY, TIME -> "2026-12-24";
                    case LINK -> "https://example.com/?a=1&b=%20";
                    case COLOUR -> "#1a5fb4";
                    case IBAN -> "DE89370400440532013000";
                    case BIC -> "COBADEFFXXX";
                    case MAILBOX -> "service";
                    case CHANNEL -> "web";
                    case PRICE -> "DE 0.0967";
                    case ANY -> "\"one\" <line> & ö";
                };
        };
    }

    @Test
    void everySettingsValueComesBackFromItsFormAsItWas() {
        for (Setting<?> setting : SettingsCatalogue.byPath().values()) {
            if (setting.type().sealing().isEmpty()) {
                comesBack(setting);
            }
        }
    }

    private static <T> void comesBack(Setting<T> setting) {
        Object plain = setting.type().plain().apply(setting.type().parse().apply(sample(setting)));
        Map<String, String> form =
                FieldForm.written(setting.path(), setting.type().shape(), Optional.of(plain));
        Map<String, String> fromABrowser = new HashMap<>();
        form.forEach((name, value) -> fromABrowser.put(name, value.replace("\n", "\r\n")));
        Optional<Object> back = FieldForm.read(setting.path(), setting.type().shape(), fromABrowser);
        assertThat(back.map(setting.type().parse()).map(setting.type().plain()))
                .as(setting.path())
                .contains(plain);
    }

    @Test
    void anEmptyFieldIsUnsetAndAnEmptyListIsAListWhereItIsSaidHere() {
        for (Setting<?> setting : SettingsCatalogue.byPath().values()) {
            SettingShape shape = setting.type().shape();
            assertThat(FieldForm.read(setting.path(), shape, Map.of()))
                    .as(setting.path())
                    .isEmpty();
            if (FieldForm.saysItself(shape)) {
                assertThat(FieldForm.read(setting.path(), shape, Map.of(setting.path() + FieldForm.OWN, "1")))
                        .as(setting.path())
                        .isPresent();
            }
        }
    }

    @Test
    void whatWasTypedWronglyIsHandedOnForTheTypeToRefuse() {
        assertThat(FieldForm.read("review.days", new SettingShape.WholeNumber(3, 12), Map.of("review.days", "seven")))
                .contains("seven");
        assertThat(FieldForm.read("p", new SettingShape.Pairs(List.of("a")), Map.of("p", "no colon", "p:own", "1")))
                .contains(Map.of("no colon", ""));
    }

    @Test
    void everySettingAndSectionHasItsWordsInBothLanguages() {
        for (PageLanguage language : ConsoleTexts.LANGUAGES) {
            SettingWords words = new SettingWords(ConsoleTexts.in(language));
            SettingsCatalogue.sections().forEach(section -> {
                assertThat(words.section(section.name())).isNotBlank();
                section.settings().forEach(setting -> {
                    assertThat(words.label(setting)).isNotBlank();
                    assertThat(words.rule(setting)).isNotBlank();
                    if (setting.type().shape() instanceof SettingShape.Choice(List<String> choices)) {
                        choices.forEach(word -> assertThat(words.word(setting.path(), word))
                                .as("%s %s", setting.path(), word)
                                .isNotEqualTo(word));
                    }
                });
            });
        }
    }
}

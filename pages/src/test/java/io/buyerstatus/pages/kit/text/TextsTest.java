package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.buyer.order.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/io/buyerstatus/pages/templates");
    private static final Pattern USED = Pattern.compile("\\{\\{t \"([^\"]+)\"");
    private static final List<String> PLURALS = List.of("zero", "one", "two", "few", "many", "other");
    private static final Texts ENGLISH = Texts.in(PageLanguage.ENGLISH);

    @Test
    void thePagesSpeakWhatTheCoreChoosesFrom() {
        assertThat(Arrays.stream(SupportedLanguage.values()).map(PageLanguage::of))
                .containsExactlyInAnyOrder(PageLanguage.values());
        assertThat(SupportedLanguage.values())
                .allSatisfy(spoken -> assertThat(PageLanguage.of(spoken).tag()).isEqualTo(spoken.tag()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryText(PageLanguage language) {
        assertThat(meanings(language)).isEqualTo(meanings(PageLanguage.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextThatCountsHasItsFormForEveryPluralOfTheLanguageAndNoOther(PageLanguage language) {
        Set<String> keys = Texts.in(language).keys();
        for (String stem : counting()) {
            assertThat(keys.stream()
                            .filter(key -> key.startsWith(stem + "."))
                            .map(key -> key.substring(stem.length() + 1))
                            .filter(PLURALS::contains))
                    .as(stem)
                    .containsExactlyInAnyOrderElementsOf(language.plurals().categories());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextHasTheSamePlacesInEveryLanguage(PageLanguage language) {
        Texts texts = Texts.in(language);
        for (String key : texts.keys()) {
            String english = ENGLISH.keys().contains(key) ? key : key.replaceFirst("\\.(few|many)$", ".other");
            assertThat(texts.places(key)).as(key).isEqualTo(ENGLISH.places(english));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextHoldsMarkup(PageLanguage language) {
        Texts texts = Texts.in(language);
        for (String key : texts.keys()) {
            Map<String, String> values =
                    texts.places(key).stream().collect(Collectors.toMap(place -> place, place -> "x"));
            assertThat(texts.get(key, values))
                    .as(key)
                    .doesNotContainPattern("[<>&]")
                    .isNotBlank();
        }
    }

    @Test
    void everyTextThatTemplatesNameExists() throws IOException {
        assertThat(stems()).containsAll(usedByTemplates());
    }

    @Test
    void everyStateHasItsWords() {
        assertThat(stems())
                .containsAll(names("thread.refused.", Draft.Reason.values()))
                .containsAll(Arrays.stream(ScanStatus.values())
                        .map(status -> "scan." + status.wireName())
                        .toList())
                .containsAll(Arrays.stream(ParcelState.values())
                        .map(state -> "parcel.status." + state.wireName())
                        .toList())
                .containsAll(names("document.", Invoice.Kind.values()))
                .containsAll(BuiltInTypes.ALL.stream()
                        .map(type -> "sms." + type.word())
                        .toList());
        assertThat(names("method.", PaymentTerms.Method.values()))
                .filteredOn(key -> !stems().contains(key))
                .containsExactly("method.other");
        for (String part : List.of(".subject", ".headline", ".text", ".button")) {
            assertThat(stems())
                    .containsAll(BuiltInTypes.ALL.stream()
                            .filter(type -> type.has(MailPart.BUTTON) || !part.equals(".button"))
                            .map(type -> "mail." + type.word() + part)
                            .toList());
        }
    }

    @Test
    void aMissingValueIsAnErrorAndNeverAHole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.get("hero.order"))
                .withMessageContaining("hero.order");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.get("no.such.text"));
    }

    @Test
    void countsInTheFormThatTheNumberAsksFor() {
        assertThat(ENGLISH.count("headline.sent", 1)).isEqualTo("Your parcel is on its way.");
        assertThat(ENGLISH.count("headline.sent", 3)).isEqualTo("Your 3 parcels are on their way.");
    }

    /** What English says once per plural. */
    private static List<String> counting() {
        return ENGLISH.keys().stream()
                .filter(key -> key.endsWith(".other"))
                .map(key -> key.substring(0, key.length() - ".other".length()))
                .toList();
    }

    /** Keys without the plural category. */
    private static Set<String> meanings(PageLanguage language) {
        return Texts.in(language).keys().stream()
                .map(key -> key.replaceFirst("\\.(" + String.join("|", PLURALS) + ")$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stems() {
        Set<String> all = new TreeSet<>(meanings(PageLanguage.ENGLISH));
        all.addAll(ENGLISH.keys());
        return all;
    }

    private static Set<String> usedByTemplates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(TextsTest::used)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> used(Path template) {
        try {
            return USED.matcher(Files.readString(template)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

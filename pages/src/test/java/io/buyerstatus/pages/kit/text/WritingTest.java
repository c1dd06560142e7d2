package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts look as if a shop of that country had set them: its signs, its words, and room for them. */
class WritingTest {

    /** Longer ones break into three lines on a small phone. */
    private static final int LONGEST_BUTTON = 34;

    /** Wider ones break the row of steps on a large screen. */
    private static final int LONGEST_STEP = 22;

    private static final int LONGEST_SUBJECT = 78;

    /** English of old that a translation forgot; words that other languages share are not among them. */
    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "(?i)\\b(the|your|you|order|parcel|delivery|please|we|our|with|from|carrier|shipping|payment)\\b");

    /** What English and another language have in common. */
    private static final Map<PageLanguage, Set<String>> SHARED = Map.of(PageLanguage.DUTCH, Set.of("we", "order"));

    /** What a buyer writes to a friend. */
    private static final Set<String> SAID_TO_FRIENDS = Set.of("share.mail.body");

    @ParameterizedTest
    @EnumSource
    void noTextHasTypewritersSigns(PageLanguage language) {
        texts(language).forEach((key, text) -> assertThat(text)
                .as(key)
                .doesNotContain("\"", "'", "...", " - ", "  ", "´", "`")
                .isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @EnumSource
    void signsStandAsTheLanguageSetsThem(PageLanguage language) {
        texts(language).forEach((key, text) -> {
            if (language == PageLanguage.FRENCH) {
                assertThat(text).as(key).doesNotContainPattern("(?<![\\u202f:])[:;!?»](?![/\\d])");
            } else {
                assertThat(text).as(key).doesNotContainPattern("[\\s\\u00a0\\u202f][:;!?]");
            }
            if (language == PageLanguage.SPANISH) {
                assertThat(text.chars().filter(sign -> sign == '?').count())
                        .as(key)
                        .isEqualTo(text.chars().filter(sign -> sign == '¿').count());
                assertThat(text.chars().filter(sign -> sign == '!').count())
                        .as(key)
                        .isEqualTo(text.chars().filter(sign -> sign == '¡').count());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void noTextWasForgottenInEnglish(PageLanguage language) {
        Texts english = Texts.in(PageLanguage.ENGLISH);
        texts(language).forEach((key, text) -> {
            String words = key.startsWith("format.") ? "" : text.replaceAll("[\\w.-]+@[\\w.-]+|carriers\\.\\w+", "");
            assertThat(ENGLISH_WORD.matcher(words).results().map(word -> word.group()
                            .toLowerCase(Locale.ROOT)))
                    .as(key)
                    .allMatch(word -> SHARED.getOrDefault(language, Set.of()).contains(word));
            if (english.keys().contains(key) && text.split(" ").length > 3) {
                assertThat(text).as(key).isNotEqualTo(filled(english, key));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theReaderIsAddressedInOneWay(PageLanguage language) {
        Pattern other = Pattern.compile(
                switch (language) {
                    case GERMAN -> "\\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(e[mnrs]?)?)\\b";
                    case FRENCH -> "\\b([Tt]u|[Tt]oi|[Tt]on|[Tt]a|[Tt]es)\\b";
                    case ITALIAN -> "\\b(Lei|[Vv]ostr[oaie]|Suo|Sua|Suoi|Sue)\\b";
                    case SPANISH -> "\\b([Uu]sted(es)?|[Ss]us?)\\b";
                    case DUTCH -> "\\b([Uu]|[Uu]w)\\b";
                    case POLISH -> "\\b(Pan|Pani|Państw\\w+|twoj\\w+|twój)\\b";
                    case NORWEGIAN -> "\\b(Dem|Deres)\\b";
                    case ENGLISH -> "\\bthou\\b";
                });
        texts(language).forEach((key, text) -> {
            if (!SAID_TO_FRIENDS.contains(key)) {
                assertThat(text).as(key).doesNotContainPattern(other);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatMustFitFits(PageLanguage language) {
        Map<String, String> texts = texts(language);
        assertThat(texts).allSatisfy((key, text) -> {
            if (key.endsWith(".button") || key.endsWith(".action") || key.equals("thread.send")) {
                assertThat(text).as(key).hasSizeLessThanOrEqualTo(LONGEST_BUTTON);
            }
            if (key.startsWith("step.") || key.startsWith("parcel.status.")) {
                assertThat(text).as(key).hasSizeLessThanOrEqualTo(LONGEST_STEP);
            }
            if (key.startsWith("mail.") && key.contains(".subject")) {
                assertThat(text).as(key).hasSizeLessThanOrEqualTo(LONGEST_SUBJECT);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void plainWordsForTheSameThingStaySame(PageLanguage language) {
        Texts texts = Texts.in(language);
        for (List<String> same : List.of(
                List.of("fact.number", "mail.number", "find.number.label"),
                List.of("fact.email", "mail.email"),
                List.of("fact.phone", "mail.phone"),
                List.of("purchase.title", "mail.items"),
                List.of("parcel.contents", "mail.parcel.contents"))) {
            assertThat(same.stream().map(texts::get).distinct())
                    .as(same.toString())
                    .hasSize(1);
        }
    }

    private static Map<String, String> texts(PageLanguage language) {
        Texts texts = Texts.in(language);
        return texts.keys().stream()
                .filter(key -> !key.startsWith("format."))
                .collect(Collectors.toMap(key -> key, key -> filled(texts, key), (one, other) -> one, TreeMap::new));
    }

    private static String filled(Texts texts, String key) {
        return texts.get(key, texts.places(key).stream().collect(Collectors.toMap(place -> place, place -> "10042")));
    }
}

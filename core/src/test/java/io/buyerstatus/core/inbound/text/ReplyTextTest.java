package io.buyerstatus.core.inbound.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers as mail programs write them, each with what its writer said. */
@Tag("G7")
class ReplyTextTest {
    private static final List<String> FILES =
            List.of("de", "en", "fr", "es", "it", "nl", "pl", "pt", "sv", "da", "special");

    private record Case(String name, String mail, String said) {
        boolean exact() {
            return squeezed(ReplyText.of(mail).text()).equals(squeezed(said));
        }

        /** Words that their writer wrote, and that nobody would read. */
        Set<String> lost() {
            Set<String> lost = new HashSet<>(words(said));
            lost.removeAll(words(ReplyText.of(mail).text()));
            return lost;
        }
    }

    @Test
    void whatTheirWriterSaidIsLeftAndNoWordOfItIsLost() throws IOException {
        List<Case> all = cases();

        assertThat(all).hasSizeGreaterThan(190);
        assertThat(all.stream().map(Case::name).distinct()).hasSizeGreaterThan(30);
        assertThat(all)
                .allSatisfy(each -> assertThat(each.lost()).as(each.name()).isEmpty());
        List<Case> wrong = all.stream().filter(each -> !each.exact()).toList();
        assertThat(wrong)
                .as(wrong.stream()
                        .map(each ->
                                each.name() + ": " + ReplyText.of(each.mail()).text())
                        .collect(Collectors.joining("\n\n")))
                .isEmpty();
    }

    /** Whatever is cut, cutting again changes nothing, and no line is there that was not. */
    @Test
    void whatIsLeftAreLinesOfTheMail() throws IOException {
        assertThat(cases()).allSatisfy(each -> {
            String once = ReplyText.of(each.mail()).text();
            assertThat(each.mail().replace("\r", "").lines().map(String::strip).toList())
                    .containsAll(once.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        });
    }

    /** Such texts once took programs minutes; here each line is looked at a bounded number of times. */
    @Test
    void aHostileTextIsReadToItsEnd() {
        for (String piece :
                List.of("> ", "Am 12.11.2026 ", "-- \n", "Von: a\n", "On 1:1 wrote x@y.zz\n", ":\n", "<", "_")) {
            assertThat(ReplyText.of("Hallo\n\n" + piece.repeat(100_000 / piece.length()))
                            .text())
                    .as(piece)
                    .startsWith("Hallo");
        }
    }

    @Test
    void whatIsTooLongToLookThroughIsKept() {
        String mail = "Hallo\n> quoted\n".repeat(40_000);

        assertThat(ReplyText.of(mail).cut()).isFalse();
        assertThat(ReplyText.of(mail).text()).hasSizeGreaterThan(500_000);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream stream = ReplyTextTest.class.getResourceAsStream(file + ".txt")) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                for (String each : text.substring(1).split("\n▶", -1)) {
                    String[] parts = each.split("\n▷\n?", 2);
                    int name = parts[0].indexOf('\n');
                    cases.add(new Case(file + parts[0].substring(0, name), parts[0].substring(name + 1), parts[1]));
                }
            }
        }
        return cases;
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

package io.buyerstatus.aws.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in mail headers: legible, complete, and unable to smuggle a header. */
class DisplayNameTest {
    private static final String ADDRESS = "status@shop.example";
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");
    private static final int LONGEST_WORD = 75;

    @Test
    void aPlainNameIsQuoted() {
        assertThat(DisplayName.before("Teehaus, Inh. Meier", ADDRESS))
                .isEqualTo("\"Teehaus, Inh. Meier\" <status@shop.example>");
        assertThat(DisplayName.before("The \"best\" \\ tea", ADDRESS))
                .isEqualTo("\"The \\\"best\\\" \\\\ tea\" <status@shop.example>");
    }

    @Test
    void withoutANameTheAddressStandsAlone() {
        assertThat(DisplayName.before("", ADDRESS)).isEqualTo(ADDRESS);
        assertThat(DisplayName.before(" \t ", ADDRESS)).isEqualTo(ADDRESS);
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(DisplayName.before("Tee\r\nBcc: all@example.org", ADDRESS))
                .isEqualTo("\"Tee Bcc: all@example.org\" <status@shop.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tee & Töpfe",
                "東京お茶の店",
                "\uD83C\uDF75 Åses tehus",
                "Ein sehr langer Name mit vielen Umlauten: äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß \uD83C\uDF75\uD83C\uDF75\uD83C\uDF75"
            })
    void aNameBeyondAsciiIsEncodedInWordsOfWholeCharacters(String name) {
        String header = DisplayName.before(name, ADDRESS);
        assertThat(header.chars()).allMatch(character -> character >= ' ' && character <= '~');
        assertThat(WORD.matcher(header).results().map(MatchResult::group))
                .allMatch(word -> word.length() <= LONGEST_WORD);
        String decoded = WORD.matcher(header)
                .results()
                .map(word -> new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(decoded).isEqualTo(name).doesNotContain("\uFFFD");
    }
}

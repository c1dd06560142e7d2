package io.buyerstatus.integrations.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.testing.ProcessorTime;
import io.buyerstatus.integrations.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: an answer, never an exception and never an overflow. */
class HostileJsonTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final Duration PROMPT = Duration.ofSeconds(5);

    static Stream<Arguments> bombs() {
        int deep = 200_000;
        return Stream.of(
                arguments("nothing", "", "", "type"),
                arguments("blanks", " \n ", "", "type"),
                arguments("a text", "\"order\"", "", "type"),
                arguments("a list", "[{}]", "", "type"),
                arguments("null", "null", "", "type"),
                arguments("a number", "17", "", "type"),
                arguments("half an object", "{\"id\": \"1\",", "", "json"),
                arguments("half a word", "{\"import\": tru}", "", "json"),
                arguments("a comment", "{/* hi */}", "", "json"),
                arguments("a comma too many", "{\"a\": 1,}", "", "json"),
                arguments("single quotes", "{'a': 1}", "", "json"),
                arguments("not a number", "{\"a\": NaN}", "", "json"),
                arguments("infinity", "{\"a\": -Infinity}", "", "json"),
                arguments("a leading zero", "{\"a\": 007}", "", "json"),
                arguments("two objects", "{} {}", "", "json"),
                arguments("a control character in a text", "{\"a\": \"\u0001\"}", "", "json"),
                arguments("a byte order mark", "\uFEFF{}", "", "encoding"),
                arguments("deep lists", "{\"a\":" + "[".repeat(deep), "", "depth"),
                arguments("deep objects", "{\"a\":".repeat(deep), "", "depth"),
                arguments("a name twice", "{\"id\": \"1\", \"id\": \"2\"}", "/id", "duplicate"),
                arguments("a name twice inside", "{\"data\": {\"a\": {\"b\": 1, \"b\": 2}}}", "/data/a/b", "duplicate"),
                arguments("a number of many digits", "{\"a\": " + "9".repeat(100_000) + "}", "", "length"),
                arguments("a fraction of many digits", "{\"a\": 0." + "1".repeat(50) + "}", "/a", "length"),
                arguments("a number of many noughts", "{\"a\": 1e999999999}", "/a", "length"),
                arguments("a number of few noughts", "{\"a\": [0, 1e-999999999]}", "/a/1", "length"),
                arguments("half a pair in a name", "{\"a\": {\"\\ud83d\": 1}}", "", "json"),
                arguments("a long name", "{\"" + "n".repeat(100_000) + "\": 1}", "", "length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void whatIsNotSoundJsonIsRefusedByRule(String what, String json, String field, String rule) {
        assertThat(refused(json.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.rule()).as(what).isEqualTo(rule);
                    assertThat(error.field()).startsWith(field);
                    assertThat(error.message()).isNotBlank().hasSizeLessThan(300);
                });
    }

    static Stream<Arguments> wrongBytes() {
        return Stream.of(
                arguments("Latin-1", "{\"a\": \"Köln\"}".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("UTF-16", "{\"a\": \"Köln\"}".getBytes(StandardCharsets.UTF_16)),
                arguments("an overlong slash", new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'}),
                arguments("a surrogate in UTF-8", new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}),
                arguments("half a character", new byte[] {'"', (byte) 0xe2, (byte) 0x82}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBytes")
    void whatIsNotUtf8IsRefused(String what, byte[] bytes) {
        assertThat(refused(bytes))
                .singleElement()
                .satisfies(error -> assertThat(error.rule()).as(what).isEqualTo("encoding"));
    }

    @Test
    void halfAPairInATextIsReplaced() {
        String raw = Samples.text("order.placed.json").replace("Sommerfeld", "Sommer\ud83dfeld");
        String escaped = Samples.text("order.placed.json")
                .replace("Sommerfeld", "Sommer\\ude00feld")
                .replace("Bitte", "\\ud83d\\ude00 Bitte");

        assertThat(placed(raw).contents().buyer().orElseThrow().lastName()).isEqualTo("Sommer\ufffdfeld");
        assertThat(placed(escaped).contents().buyer().orElseThrow().lastName()).isEqualTo("Sommer\ufffdfeld");
        assertThat(placed(escaped).contents().buyerNote().orElseThrow()).startsWith("\ud83d\ude00 Bitte");
    }

    private static Fact.OrderPlaced placed(String event) {
        return (Fact.OrderPlaced)
                ((Decoding.Accepted) CODEC.decode(event)).event().fact();
    }

    @Test
    void aMegabyteOfBlanksAndAControlCharacterTakeNoTimeToRefuse() {
        String bomb = '"' + " ".repeat(1_000_000) + "\\u0001\"";

        assertThat(prompt(Samples.with("order.noted.buyer.json", "/data/text", bomb)))
                .extracting(FieldError::field)
                .containsOnly("/data/text");
    }

    @Test
    void aMegabyteOfLettersAsAnAddressTakesNoTimeToRefuse() {
        String bomb = '"' + "a.".repeat(500_000) + "@\"";

        assertThat(prompt(Samples.with("order.placed.json", "/data/buyer/email", bomb)))
                .extracting(FieldError::field)
                .containsOnly("/data/buyer/email");
    }

    @Test
    void anAddressOfAHundredThousandLabelsOverflowsNoStack() {
        String bomb = "\"a@a" + ".a".repeat(100_000) + '"';

        assertThat(prompt(Samples.with("order.placed.json", "/data/buyer/email", bomb)))
                .extracting(FieldError::field)
                .containsOnly("/data/buyer/email");
    }

    @Test
    void aHundredThousandWrongFieldsGetAShortAnswer() {
        StringBuilder fields = new StringBuilder("{");
        for (int at = 0; at < 100_000; at++) {
            fields.append(at == 0 ? "" : ",").append("\"f").append(at).append("\":1");
        }

        assertThat(prompt(Samples.with("order.packed.json", "/data", fields + "}")))
                .hasSizeLessThanOrEqualTo(50);
    }

    private static List<FieldError> prompt(byte[] event) {
        List<FieldError> errors = new ArrayList<>();
        assertThat(ProcessorTime.of(() -> errors.addAll(refused(event)))).isLessThan(PROMPT);
        return errors;
    }

    private static List<FieldError> refused(byte[] json) {
        Decoding decoding = CODEC.decode(json);
        assertThat(decoding).isInstanceOf(Decoding.Refused.class);
        return ((Decoding.Refused) decoding).errors();
    }
}

package io.buyerstatus.integrations.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.integrations.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something that an integrator sends wrong gets an answer that names the field and the rule. */
class FieldErrorsTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final String PLACED = "order.placed.json";
    private static final String OUT = "shipment.tracked.out-for-delivery.json";
    private static final String TRACKED = "shipment.tracked.delivered.json";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(PLACED, "/id", null, "/id", "required", "is required"),
                mistake(PLACED, "/type", null, "/type", "required", "must be one of: order.placed"),
                mistake(PLACED, "/type", "\"order.palced\"", "/type", "enum", "must be one of: order.placed"),
                mistake(PLACED, "/type", "7", "/type", "enum", "must be one of"),
                mistake(PLACED, "/specversion", "\"0.3\"", "/specversion", "const", "1.0"),
                mistake(PLACED, "/source", "\"https://shop.example\"", "/source", "pattern", "/connections/"),
                mistake(PLACED, "/source", "\"/connections/UPPER\"", "/source", "pattern", "/connections/"),
                mistake(PLACED, "/subject", "\"  \"", "/subject", "pattern", "not blank"),
                mistake(PLACED, "/subject", "10042", "/subject", "type", "must be a string"),
                mistake(PLACED, "/time", "\"2026-11-18 09:12\"", "/time", "format", "RFC 3339"),
                mistake(PLACED, "/time", "\"2026-11-18T09:12:00\"", "/time", "format", "offset"),
                mistake(PLACED, "/time", "\"9999-12-31T23:59:59-12:00\"", "/time", "value", "not before 2200"),
                mistake(PLACED, "/time", "\"2026-12-31T23:59:60Z\"", "/time", "format", "RFC 3339"),
                mistake(PLACED, "/origin", "\"robot\"", "/origin", "enum", "shop, staff, api, carrier"),
                mistake(PLACED, "/import", "\"yes\"", "/import", "type", "must be a boolean"),
                mistake(PLACED, "/traceid", "\"x\"", "/traceid", "unknown", "is not a field here"),
                mistake(PLACED, "/data", null, "/data", "required", "is required"),
                mistake(PLACED, "/data", "[]", "/data", "type", "must be an object"),
                mistake(PLACED, "/data/number", null, "/data/number", "required", "is required"),
                mistake(PLACED, "/data/numbr", "\"1\"", "/data/numbr", "unknown", "belongs into extra"),
                mistake(PLACED, "/data/currency", "\"EURO\"", "/data/currency", "pattern", "ISO 4217"),
                mistake(PLACED, "/data/currency", "\"eur\"", "/data/currency", "pattern", "ISO 4217"),
                mistake(PLACED, "/data/language", "\"deutsch\"", "/data/language", "pattern", "BCP 47"),
                mistake(PLACED, "/data/buyer/email", "\"greta@\"", "/data/buyer/email", "pattern", "name@example.org"),
                mistake(
                        PLACED,
                        "/data/buyer/email",
                        "\"gr..eta@example.org\"",
                        "/data/buyer/email",
                        "value",
                        "name@example.org"),
                mistake(
                        PLACED,
                        "/data/buyer/email",
                        "\"greta@gmail\"",
                        "/data/buyer/email",
                        "value",
                        "name@example.org"),
                mistake(
                        PLACED,
                        "/data/buyer/email",
                        "\"G <g@example.org>\"",
                        "/data/buyer/email",
                        "pattern",
                        "name@example.org"),
                mistake(PLACED, "/data/buyer/phone", "null", "/data/buyer/phone", "type", "leave out"),
                mistake(
                        PLACED,
                        "/data/deliveryAddress/country",
                        "\"Deutschland\"",
                        "/data/deliveryAddress/country",
                        "pattern",
                        "ISO 3166-1"),
                mistake(PLACED, "/data/totals/total", "12.9", "/data/totals/total", "type", "must be a string"),
                mistake(PLACED, "/data/totals/total", "\"12,90\"", "/data/totals/total", "pattern", "\"12.90\""),
                mistake(PLACED, "/data/totals/tax", "\"-1.00\"", "/data/totals/tax", "pattern", "never negative"),
                mistake(PLACED, "/data/lines/1/name", "\"\"", "/data/lines/1/name", "pattern", "not blank"),
                mistake(PLACED, "/data/lines/0/quantity", "0", "/data/lines/0/quantity", "minimum", "above 0"),
                mistake(
                        PLACED,
                        "/data/lines/0/quantity",
                        "\"1.5\"",
                        "/data/lines/0/quantity",
                        "type",
                        "must be a number"),
                mistake(
                        PLACED,
                        "/data/lines/2/picture",
                        "\"javascript:alert(1)\"",
                        "/data/lines/2/picture",
                        "pattern",
                        "https://"),
                mistake(PLACED, "/data/payment/method", "\"cash\"", "/data/payment/method", "enum", "bank_transfer"),
                mistake(PLACED, "/data/buyerNote", "\"a\\u0007b\"", "/data/buyerNote", "pattern", "control"),
                mistake(
                        PLACED,
                        "/data/buyer/lastName",
                        "\"a\\nBcc: x\"",
                        "/data/buyer/lastName",
                        "pattern",
                        "one line"),
                mistake("order.changed.json", "/data", "{}", "/data", "minProperties", "at least one"),
                mistake(
                        "order.changed.lines.json",
                        "/data/currency",
                        null,
                        "/data/currency",
                        "dependentRequired",
                        "is required"),
                mistake(
                        "order.paid.json",
                        "/data/currency",
                        null,
                        "/data/currency",
                        "dependentRequired",
                        "is required"),
                mistake("order.refunded.json", "/data/refund", null, "/data/refund", "required", "is required"),
                mistake("invoice.issued.json", "/data/kind", "\"bill\"", "/data/kind", "enum", "proforma"),
                mistake("document.added.json", "/data/url", "\"ftp://x\"", "/data/url", "pattern", "https://"),
                mistake(
                        "shipment.sent.json",
                        "/data/lines/0/line",
                        null,
                        "/data/lines/0/line",
                        "required",
                        "is required"),
                mistake(
                        "shipment.sent.json",
                        "/data/expected/until",
                        "\"2026-11-01T00:00:00Z\"",
                        "/data/expected",
                        "value",
                        "must not end before it begins"),
                mistake(TRACKED, "/data/status", "\"lost\"", "/data/status", "enum", "out_for_delivery"),
                mistake(OUT, "/data/place/latitude", "91", "/data/place/latitude", "maximum", "-90 to 90"),
                mistake(
                        OUT,
                        "/data/place/longitude",
                        null,
                        "/data/place/longitude",
                        "dependentRequired",
                        "is required"),
                mistake("order.noted.buyer.json", "/data/visibility", null, "/data/visibility", "required", "required"),
                mistake("order.noted.buyer.json", "/data/text", "\" \\n \"", "/data/text", "pattern", "not blank"));
    }

    private static Arguments mistake(
            String file, String pointer, @Nullable String value, String field, String rule, String message) {
        return arguments(file, pointer, value, field, rule, message);
    }

    @ParameterizedTest(name = "{0} with {1} = {2}: {3} breaks {4}")
    @MethodSource("mistakes")
    void aMistakeIsAnsweredWithItsFieldItsRuleAndWords(
            String file, String pointer, @Nullable String value, String field, String rule, String message) {
        List<FieldError> errors = refused(Samples.with(file, pointer, value));

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.rule()).matches(rule);
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void severalMistakesAreAnsweredTogether() {
        byte[] event = """
                {"specversion": "1.0", "id": "1", "source": "/connections/a", "subject": "1", "type": "order.placed",
                 "time": "now", "data": {"number": "1", "currency": "EUR", "buyer": {"mail": "x"}, "lines": "none"}}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(refused(event))
                .extracting(FieldError::field)
                .containsExactly("/data/buyer/mail", "/data/lines", "/data/totals", "/time");
    }

    @Test
    void aParcelWithoutAnyNameIsRefused() {
        byte[] event = Samples.with(TRACKED, "/data", "{\"status\": \"delivered\"}");

        assertThat(refused(event)).containsExactly(new FieldError("/data", "anyOf", "shipment or number is required"));
    }

    @Test
    void whatIsTooLongIsRefusedByTheSchemaOrByTheValueBehindIt() {
        assertThat(refused(Samples.with(PLACED, "/data/buyer/lastName", '"' + "x".repeat(201) + '"')))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("/data/buyer/lastName", "maxLength"));
        assertThat(refused(Samples.with(PLACED, "/data/buyer/lastName", '"' + "😀".repeat(201) + '"')))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("/data/buyer/lastName", "maxLength"));
    }

    @Test
    void lengthsAreCountedInCharactersBySchemaAndValueAlike() {
        byte[] event = Samples.with(PLACED, "/data/buyer/lastName", '"' + "😀".repeat(200) + '"');

        assertThat(CODEC.decode(event)).isInstanceOf(Decoding.Accepted.class);
    }

    @Test
    void whatNobodySeesIsMendedAndWhatTheContractRefusedBeforeIsRefused() {
        assertThat(CODEC.decode(Samples.with(PLACED, "/data/buyer/lastName", "\"O\\u0092Brien\\u202e\\uffff\"")))
                .isEqualTo(CODEC.decode(Samples.with(PLACED, "/data/buyer/lastName", "\"O’Brien \"")));
        assertThat(refused(Samples.with(PLACED, "/data/buyer/lastName", "\"O\\u0012Brien\"")))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("/data/buyer/lastName", "pattern"));
    }

    @Test
    void thePublishedPatternsAreTheDefinitionOfALine() {
        String pattern = Samples.tree("schema/definitions.schema.json")
                .at("/$defs/name/pattern")
                .asText();
        for (int point = 0; point <= 0xffff; point++) {
            String text = "a" + Character.toString(point) + "b";
            if (!Character.isSurrogate((char) point)) {
                assertThat(text.matches(pattern)).as("U+%04X", point).isEqualTo(CleanText.isLine(text));
            }
        }
    }

    @ParameterizedTest
    @Tag("SH-5")
    @ValueSource(
            strings = {"greta@töpferei.example", "jörg@example.org", "'greta ek'@example.org", "greta@[192.0.2.1]"})
    void anUnusualAddressIsTakenAndComesThroughTheQueue(String written) {
        String address = written.replace('\'', '"');
        byte[] event = Samples.with(PLACED, "/data/buyer/email", '"' + address.replace("\"", "\\\"") + '"');

        OrderEvent taken = ((Decoding.Accepted) CODEC.decode(event)).event();

        assertThat(((Fact.OrderPlaced) taken.fact())
                        .contents()
                        .buyer()
                        .orElseThrow()
                        .email())
                .hasValue(new EmailAddress(address));
        assertThat(CODEC.decode(CODEC.encode(taken))).isEqualTo(new Decoding.Accepted(taken));
    }

    @Test
    void moreLinesThanAPageHoldsBecomeOneThatStandsForThem() {
        String line = "{\"id\":\"1\",\"name\":\"x\",\"quantity\":1.5}";

        OrderEvent taken = ((Decoding.Accepted)
                        CODEC.decode(Samples.with(PLACED, "/data/lines", "[" + (line + ",").repeat(310) + line + "]")))
                .event();

        List<Line> lines = ((Fact.OrderPlaced) taken.fact()).contents().lines().orElseThrow();
        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().counts().further()).isEqualTo(112);
        assertThat(lines.getLast().quantity().decimal()).isEqualTo("168");
        assertThat(CODEC.decode(CODEC.encode(taken))).isEqualTo(new Decoding.Accepted(taken));
    }

    @Test
    void errorsNeverRepeatWhatWasSent() {
        List<FieldError> errors = refused(Samples.with(PLACED, "/data/buyer/email", "\"Secret.Person at home\""));

        assertThat(errors.toString()).doesNotContain("Secret");
    }

    @Test
    void ownDataIsFreeInExtraAndKeptNowhere() {
        byte[] event = Samples.with(PLACED, "/data/extra", "{\"a\": [1, {\"b\": null}], \"c\": \"d\"}");

        Decoding decoding = CODEC.decode(event);

        assertThat(decoding).isEqualTo(CODEC.decode(Samples.bytes(PLACED)));
    }

    private static List<FieldError> refused(byte[] event) {
        Decoding decoding = CODEC.decode(event);
        assertThat(decoding).isInstanceOf(Decoding.Refused.class);
        return ((Decoding.Refused) decoding).errors();
    }
}

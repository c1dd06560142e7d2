package io.buyerstatus.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.form.BrokenRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Automations as sellers write them. */
@Tag("BL-58")
class AutomationFormTest {
    private static final AutomationId ID = new AutomationId("thanks");

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> plain = Map.ofEntries(
                Map.entry("name", "Thank you"),
                Map.entry("state", "live"),
                Map.entry("when", "still parcel_problem"),
                Map.entry("for", "2 business days"),
                Map.entry(
                        "if",
                        Map.of(
                                "any",
                                List.of(
                                        Map.of("country", List.of("DE", "AT")),
                                        Map.of("not", Map.of("total", Map.of("at_least", 50)))))),
                Map.entry("send", "email"),
                Map.entry("template", "thanks"),
                Map.entry("kind", "page_and_mail"),
                Map.entry("to", List.of("buyer", "depot@example.com")),
                Map.entry("mailbox", "own"),
                Map.entry("at", "09:00"),
                Map.entry("business_days", true),
                Map.entry("quiet_hours", "21:00-08:00"),
                Map.entry("wait_at_most", "6 hours"),
                Map.entry("otherwise", "without-invoice"),
                Map.entry("active_from", "2026-11-28T09:00:00Z"));

        Automation read = read(plain);

        assertThat(read(AutomationForm.write(read))).isEqualTo(read);
        assertThat(read.action().to()).hasSize(2);
        assertThat(read.waiting().otherwise().orElseThrow().value()).isEqualTo("without-invoice");
    }

    @ParameterizedTest
    @CsvSource({
        "country, Deutschland, DE",
        "country, XX, at",
        "language, German, de",
        "currency, Euro, EUR",
        "weekday, Montag, monday",
        "progress, shipped, sent",
        "parcel_state, lost, problem",
        "payment_method, Vorkasse, bank_transfer",
        "invoice, paid, issued",
        "document, invoice, return_label",
        "origin, buyer, shop",
        "sku, -, anything"
    })
    void whatCanNeverBeIsRefusedWhenItIsWrittenAndReadWhereItWasKept(String field, String never, String may) {
        assertThat(AutomationForm.typed(ID, asking(field, may))).isInstanceOf(AutomationForm.Reading.Read.class);
        if (!field.equals("sku")) {
            assertThat(AutomationForm.typed(ID, asking(field, never)))
                    .isInstanceOfSatisfying(AutomationForm.Reading.Broken.class, broken -> assertThat(broken.rules())
                            .singleElement()
                            .satisfies(rule -> assertThat(rule.field()).isEqualTo("if." + field)));
        }
        assertThat(AutomationForm.read(ID, asking(field, never))).isInstanceOf(AutomationForm.Reading.Read.class);
    }

    private static Map<String, Object> asking(String field, String value) {
        return Map.of("when", "parcel_sent", "template", "thanks", "if", Map.of(field, value));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        AutomationForm.Reading reading = AutomationForm.read(
                ID,
                Map.of(
                        "when", "parcel_vanished",
                        "colour", "red",
                        "if", Map.of("land", "DE", "total", Map.of("contains", "5"), "paid", "perhaps"),
                        "to", List.of("nobody"),
                        "delay", "soon"));

        assertThat(((AutomationForm.Reading.Broken) reading).rules())
                .extracting(BrokenRule::field)
                .containsExactlyInAnyOrder(
                        "colour", "when", "if.land", "if.total.contains", "if.paid", "template", "to", "delay");
    }

    private static Automation read(Map<String, Object> plain) {
        return ((AutomationForm.Reading.Read) AutomationForm.read(ID, plain)).automation();
    }
}

package io.buyerstatus.core.automation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFitTest {
    @ParameterizedTest
    @CsvSource({
        "90 days after delivered, , buyer, OPTIONAL, true",
        "91 days after delivered, , buyer, OPTIONAL, false",
        "91 days after last_sent, , buyer, UPDATE, false",
        "91 days after delivered, , buyer, NECESSARY, true",
        "91 days after delivered, , seller, OPTIONAL, true",
        "120 days after payment_due, , buyer, UPDATE, true",
        "still delivered, 2200 hours, buyer, OPTIONAL, false",
        "still delivered, 90 days, buyer, OPTIONAL, true",
        "still packed, 100 days, buyer, UPDATE, true"
    })
    @Tag("C56")
    @Tag("UP-5")
    void aBuyerIsNotWrittenToAboutWhatIsNeitherOpenNorRecent(
            String when, String span, String to, Necessity purpose, boolean fits) {
        Map<String, Object> plain = new HashMap<>(Map.of("when", when, "template", "again", "to", to, "state", "live"));
        Optional.ofNullable(span).ifPresent(text -> plain.put("for", text));
        List<BrokenRule> broken = TemplateFit.broken(automation(plain), id -> Optional.of(template(id, purpose)));
        assertThat(broken.isEmpty()).as("%s", broken).isEqualTo(fits);
        assertThat(broken).allSatisfy(rule -> {
            assertThat(rule.field()).isEqualTo("when");
            assertThat(rule.rule()).contains("neither open nor recent");
        });
    }

    private static Automation automation(Map<String, Object> plain) {
        AutomationForm.Reading reading = AutomationForm.read(new AutomationId("again"), plain);
        assertThat(reading).isInstanceOf(AutomationForm.Reading.Read.class);
        return ((AutomationForm.Reading.Read) reading).automation();
    }

    private static TemplateDraft template(TemplateId id, Necessity purpose) {
        return new TemplateDraft(
                id,
                "Again",
                DeliveryChannel.EMAIL,
                Format.FRAMED,
                Optional.empty(),
                false,
                purpose,
                List.of(),
                Map.of("any", new TemplateDraft.Text("Hello", "Hello again")));
    }
}

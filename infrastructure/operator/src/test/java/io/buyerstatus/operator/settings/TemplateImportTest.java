package io.buyerstatus.operator.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.document.TemplateSection;
import io.buyerstatus.operator.yaml.Problem;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Importing a settings document with templates")
class TemplateImportTest {
    private static final ShopId DEMO = new ShopId("demo");
    private static final TemplateId SENT = new TemplateId("sent");
    private static final Author ANNA = new Author(Author.Via.YAML, "anna");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String DOCUMENT = """
            shop: demo
            general: {name: Nordlicht}
            templates:
              sent:
                name: Sent, with its link
                purpose: necessary
                attachments: [photo, invoice_or_proforma, "file:f1:Returns.pdf"]
                languages:
                  any:
                    subject: "Order [order_number] is on its way"
                    body: |
                      # It is on its way

                      Hello [Name|there],

                        [shipment_track_link]
                  de: {subject: "Bestellung [order_number]", body_file: sent.de.txt}
            automations:
              on-its-way:
                name: On its way
                when: parcel_sent
                template: sent
                state: live
            """;

    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final InMemoryTemplates templates = new InMemoryTemplates();
    private String german = "Hallo [Name|du],\n\n[shipment_track_link_de]\n";
    private final SettingsImport imports = new SettingsImport(
            settings, automations, templates, new PlainBox(), name -> "", () -> NOW, new SecureRandom());

    @Test
    @Tag("BL-27")
    @Tag("BL-32")
    @DisplayName("saves them before the automations that send them, and says what changes")
    void savesThemAndSaysWhatChanges() {
        ImportPlan.Ready plan = ready(DOCUMENT);
        assertThat(plan.changes())
                .extracting(Change::line)
                .containsExactly(
                        "+ general.name: Nordlicht",
                        "+ automations.on-its-way: On its way, live",
                        "+ templates.sent: Sent, with its link, in any de");
        assertThat(templates.heads(DEMO)).isEmpty();

        assertThat(imports.apply(plan, ANNA)).isInstanceOf(ChangeResult.Done.class);

        Template sent = templates.find(DEMO, SENT).orElseThrow();
        assertThat(sent.in("de").orElseThrow().body()).isEqualTo(german);
        assertThat(sent.author()).isEqualTo(ANNA);
        assertThat(automations.automations(DEMO)).hasSize(1);
        assertThat(ready(DOCUMENT).changes()).isEmpty();
        german = "Servus [Name|du],\n\n[shipment_track_link_de]\n";
        assertThat(ready(DOCUMENT).changes())
                .extracting(Change::line)
                .containsExactly("~ templates.sent: version 1 -> Sent, with its link, in any de");
    }

    @Test
    @DisplayName("names file, template, line and column of each error, all at once, and changes nothing")
    void namesFileLineAndColumn() {
        german = "Hallo\n\n  [Nmae]";
        String broken = DOCUMENT.replace("Hello [Name|there]", "Hello [Name|there] [order_lnik]")
                .replace("\"Order [order_number]", "\"Order [oder_number]");
        assertThat(refused(broken))
                .containsExactly(
                        "shops/sent.de.txt:3:3: templates.sent.de.body: [Nmae] is no tag: did you mean [Name]?"
                                + " [unknown-tag]",
                        "shops/demo.yaml:10:25: templates.sent.any.subject: [oder_number] is no tag: did you mean"
                                + " [order_number]? [unknown-tag]",
                        "shops/demo.yaml:14:30: templates.sent.any.body: [order_lnik] is no tag: did you mean"
                                + " [order_link]? [unknown-tag]");
        assertThat(settings.shop(DEMO)).isEmpty();
        assertThat(templates.heads(DEMO)).isEmpty();
    }

    @Test
    @DisplayName("C10, C21: refuses an automation whose template is not there, goes another way, or cannot be filled")
    @Tag("C10")
    @Tag("C21")
    void refusesAnAutomationThatDoesNotFit() {
        assertThat(refused(DOCUMENT.replace("template: sent", "template: snet")))
                .containsExactly("shops/demo.yaml:19: automations.on-its-way.template: names snet, and there is no such"
                        + " template that is sent");
        assertThat(refused(DOCUMENT.replace("parcel_sent", "order_placed")))
                .containsExactly("shops/demo.yaml:19: automations.on-its-way.template: names sent, which says"
                        + " [shipment_track_link], [shipment_track_link_de]: there is nothing to say there at this"
                        + " moment; write a fallback, or another \"when\"");
        assertThat(refused(DOCUMENT.replace("state: live", "send: sms\n    state: live")))
                .singleElement()
                .asString()
                .contains("goes out by email, not by sms");
        assertThat(refused(DOCUMENT.replace("state: live", "otherwise: none\n    state: live")))
                .singleElement()
                .asString()
                .contains("automations.on-its-way.otherwise: names none");
        assertThat(ready(DOCUMENT.replace("parcel_sent", "order_placed").replace("state: live", "state: draft"))
                        .changes())
                .isNotEmpty();
        assertThat(templates.heads(DEMO)).isEmpty();
    }

    @Test
    @DisplayName("takes a tag with a fallback, or asked for, at any moment")
    void takesAFallback() {
        german = "[if tracked][tracking_number][end] [shipment_track_link_de|bald]";
        String careful = DOCUMENT.replace("[shipment_track_link]", "[if shipment_track_link][shipment_track_link][end]")
                .replace("parcel_sent", "order_paid");
        assertThat(ready(careful).changes()).isNotEmpty();
    }

    @Test
    @DisplayName("holds the automations that are there against templates that change")
    void holdsStoredAutomationsAgainstNewTemplates() {
        imports.apply(ready(DOCUMENT), ANNA);
        String without = DOCUMENT.substring(0, DOCUMENT.indexOf("automations:"));
        assertThat(refused(without.replace("    purpose", "    channel: sms\n    purpose")
                        .replace("    attachments: [photo, invoice_or_proforma, \"file:f1:Returns.pdf\"]\n", "")))
                .singleElement()
                .asString()
                .contains("automations.on-its-way.template: names sent, which goes out by sms, not by email");
    }

    @Test
    @DisplayName("comes back from an export as it was")
    void comesBackAsItWas() {
        imports.apply(ready(DOCUMENT), ANNA);
        List<Template> before = List.of(templates.find(DEMO, SENT).orElseThrow());
        String exported = DocumentWriter.write(DEMO, before);

        assertThat(exported).contains("body: |");
        assertThat(TemplateSection.read(exported, file -> Optional.empty()).problems())
                .isEmpty();
        assertThat(TemplateSection.read(exported, file -> Optional.empty()).drafts())
                .containsExactly(TemplateDraft.of(before.getFirst()));
    }

    private ImportPlan.Ready ready(String yaml) {
        return switch (imports.plan(document(yaml))) {
            case ImportPlan.Ready ready -> ready;
            case ImportPlan.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private List<String> refused(String yaml) {
        return switch (imports.plan(document(yaml))) {
            case ImportPlan.Ready ready -> throw new AssertionError("was planned: " + ready.changes());
            case ImportPlan.Refused refused ->
                refused.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .map(problem -> problem.at("shops/demo.yaml"))
                        .toList();
        };
    }

    private SettingsDocument document(String yaml) {
        return switch (DocumentReader.read(
                yaml, file -> file.equals("sent.de.txt") ? Optional.of(german) : Optional.empty())) {
            case Reading.Accepted accepted -> accepted.document();
            case Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }
}

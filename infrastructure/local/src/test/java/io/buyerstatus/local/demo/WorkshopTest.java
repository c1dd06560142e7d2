package io.buyerstatus.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.document.AddFile;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.SmsParts;
import io.buyerstatus.pages.preview.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop whose templates and automations are made to be copied. */
class WorkshopTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ChannelId WEB = new ChannelId("web");

    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final WorkshopShop workshop = new WorkshopShop(
            new InMemorySettings(),
            automations,
            templates,
            new FakeSecretBox(),
            new AddFile(documents, documents, () -> NOW),
            () -> NOW);

    @BeforeEach
    void install() {
        workshop.install();
    }

    @Test
    @DisplayName("Ten templates and eight automations are there, however often it is installed")
    @Tag("BL-8")
    @Tag("BL-9")
    void tenTemplatesAndEightAutomations() {
        workshop.install();
        assertThat(templates.heads(WorkshopShop.ID))
                .hasSize(10)
                .extracting(TemplateHead::version)
                .containsOnly(1);
        assertThat(automations.automations(WorkshopShop.ID))
                .hasSize(8)
                .extracting(Automation::state)
                .containsOnly(Automation.State.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    @DisplayName("Each says something whole in German and in English, of an order in any state")
    void eachSaysSomethingWhole(String language) {
        EffectiveSettings settings = workshop.settings().forChannel(WEB);
        int whole = 0;
        for (TemplateHead head : templates.heads(WorkshopShop.ID)) {
            Template template = templates.find(WorkshopShop.ID, head.id()).orElseThrow();
            for (Progress state : Progress.values()) {
                Order order = Preview.sample(state, WorkshopShop.ID, WEB, Optional.of(language), settings, NOW);
                Preview preview = Preview.of(
                        template, OrderView.of(order, List.of(), false), settings, Optional.of(language), NOW);
                if (!preview.waits().isEmpty()) {
                    continue;
                }
                whole++;
                switch (preview.message()) {
                    case Preview.Message.Mail(RenderedMail mail) ->
                        assertThat(mail.subject() + mail.text())
                                .as("%s %s", template.id(), state)
                                .doesNotContain("[", "]", " ,", " .", "null");
                    case Preview.Message.Sms(String text) ->
                        assertThat(SmsParts.of(text).count()).isEqualTo(1);
                }
            }
        }
        assertThat(whole).isGreaterThan(80);
    }
}

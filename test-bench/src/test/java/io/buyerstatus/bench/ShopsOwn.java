package io.buyerstatus.bench;

import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Automations that the bench's shop makes itself, since it was installed. */
public final class ShopsOwn {
    private static final Author OPERATOR = new Author(Author.Via.OPERATOR, "");

    private ShopsOwn() {}

    /**
     * Makes an automation with a template of its own, which has the same id.
     *
     * @param when the word of its occasion
     * @param mailbox of the shop; empty for the default one
     */
    public static void automate(
            Bench bench,
            String id,
            String when,
            String subject,
            String body,
            List<AttachmentRule> attachments,
            Optional<MailboxId> mailbox) {
        SaveResult saved = new SaveTemplates(
                        new DynamoTemplates(bench.tables(), settings(bench)),
                        new MailPreparation(),
                        TemplateUse.NONE,
                        bench.clock())
                .publish(
                        Bench.SHOP,
                        new TemplateDraft(
                                new TemplateId(id),
                                id,
                                DeliveryChannel.EMAIL,
                                Format.FRAMED,
                                mailbox,
                                false,
                                Necessity.UPDATE,
                                attachments,
                                Map.of("any", new TemplateDraft.Text(subject, body))),
                        OPERATOR);
        if (!(saved instanceof SaveResult.Saved)) {
            throw new IllegalStateException("the template was not saved: " + saved);
        }
        Automation automation = ((AutomationForm.Reading.Read) AutomationForm.read(
                        new AutomationId(id), Map.of("when", when, "template", id, "state", "live")))
                .automation()
                .activeFrom(Optional.of(bench.installedAt()));
        new DynamoAutomations(bench.tables(), settings(bench))
                .put(Bench.SHOP, new StoredAutomation(automation, 1, OPERATOR, bench.installedAt()));
    }

    /** All that it made. */
    public static List<Automation> automations(Bench bench) {
        return new DynamoAutomations(bench.tables(), settings(bench))
                .stored(Bench.SHOP).stream().map(StoredAutomation::automation).toList();
    }

    private static String settings(Bench bench) {
        return bench.environment("order-events").getOrDefault("SETTINGS_TABLE", "");
    }
}

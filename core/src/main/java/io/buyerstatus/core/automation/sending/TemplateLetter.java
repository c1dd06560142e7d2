package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.sending.AutomationComposer.Case;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.template.AttachedName;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.value.SmsParts;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A message of an automation that has all that it needs: what leaves, what the order's page shows, and what the ledger keeps of it. */
final class TemplateLetter {
    private final TemplateRenderer renderer;
    private final MessageRenderer notices;
    private final Case about;
    private final Addressed addressed;
    private final OrderLinks.Keys keys;

    /**
     * What is written, and to whom.
     *
     * @param files all that the template attaches
     */
    record Addressed(Template template, Recipient to, Addressee addressee, String language, List<Attachment> files) {
        boolean toBuyer() {
            return addressee instanceof Addressee.Buyer;
        }

        List<AttachedName> names() {
            return files.stream().map(file -> new AttachedName(file.fileName())).toList();
        }
    }

    TemplateLetter(
            TemplateRenderer renderer, MessageRenderer notices, Case about, Addressed addressed, OrderLinks.Keys keys) {
        this.renderer = renderer;
        this.notices = notices;
        this.about = about;
        this.addressed = addressed;
        this.keys = keys;
    }

    Draft draft() {
        Template template = addressed.template();
        return switch (addressed.to()) {
            case Recipient.ByMail(EmailAddress address) -> byMail(renderer.mail(template, occasion()), address);
            case Recipient.BySms(PhoneNumber number) ->
                template.channel() == DeliveryChannel.SMS
                        ? bySms(renderer.sms(template, occasion()), number)
                        : about.draft(new Composition.Unwritable("the template " + template.id() + " is no SMS"));
        };
    }

    private Draft byMail(RenderedMail rendered, EmailAddress address) {
        Composition.Mail leaves = onlyNotice()
                ? new Composition.Mail(mail(notices.mail(notice()), address, List.of()))
                : new Composition.Mail(mail(rendered, address, addressed.files()));
        return draft(leaves, rendered.text(), digest(rendered.subject(), rendered.html(), rendered.text()));
    }

    private Draft bySms(String text, PhoneNumber number) {
        String leaves = onlyNotice() ? notices.sms(notice()) : text;
        int parts = SmsParts.of(leaves).count();
        int most = about.settings().get(MessageSettings.SMS_PARTS);
        if (parts > most) {
            return about.draft(new Composition.Skip("has " + parts + " SMS parts, at most " + most + " are sent"));
        }
        return draft(new Composition.Sms(number, leaves), text, digest(text));
    }

    private Draft draft(Composition.Composed leaves, String text, String digest) {
        Trace trace = about.message()
                .trace()
                .written(addressed.template().id() + " " + addressed.template().version(), digest);
        return new Draft(
                about.message().with(trace), kind().sends() ? leaves : new Composition.OnPage(), pageEntry(text));
    }

    private Optional<Entry> pageEntry(String text) {
        if (!kind().writes() || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                Entry.idOf("message", about.message().id().id()),
                about.now(),
                Entry.Author.SYSTEM,
                kind() == MessageKind.INTERNAL ? Entry.Visibility.SELLER_ONLY : Entry.Visibility.BUYER_AND_SELLER,
                about.settings().find(GeneralSettings.NAME).orElse(""),
                CleanText.start(text.strip(), Entry.MAX_TEXT)));
    }

    private OutgoingMail mail(RenderedMail rendered, EmailAddress to, List<Attachment> files) {
        EffectiveSettings settings = about.settings();
        return new OutgoingMail(
                about.message().id(),
                MessageSettings.senderName(settings),
                replyTo(settings),
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                OutgoingMail.listId(
                        about.automation().id().value(), about.shop().id()),
                keys.stop(),
                mailbox(settings),
                files);
    }

    private Optional<EmailAddress> replyTo(EffectiveSettings settings) {
        return addressed.toBuyer()
                ? MessageSettings.replyTo(settings)
                : about.order().buyer().flatMap(Buyer::email);
    }

    /** The automation's, else the template's, else the channel's or shop's [BL-60]. */
    private Optional<MailboxId> mailbox(EffectiveSettings settings) {
        return about.automation()
                .action()
                .mailbox()
                .or(() -> addressed.template().mailbox())
                .or(() -> settings.find(MessageSettings.MAILBOX));
    }

    private TemplateOccasion occasion() {
        return new TemplateOccasion(
                about.view(),
                about.settings(),
                addressed.language(),
                keys.link(),
                keys.stop(),
                about.parcel(),
                occasionEntry(),
                OccasionInvoice.of(about),
                addressed.names(),
                about.now());
    }

    /** What the buyer or the shop wrote, where that is what happened. */
    private Optional<Entry> occasionEntry() {
        String id = about.message().key().occurrence();
        return about.view().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    private MessageKind kind() {
        return about.automation().action().kind();
    }

    private boolean onlyNotice() {
        return kind() == MessageKind.PAGE_AND_NOTICE;
    }

    private MessageRenderer.Material notice() {
        return new MessageRenderer.Material(
                about.message(),
                BuiltInTypes.SELLER_WROTE,
                about.view(),
                about.settings(),
                addressed.language(),
                keys.link(),
                keys.stop(),
                Optional.empty());
    }

    private static String digest(String... parts) {
        return HexFormat.of().formatHex(Hashes.sha256(parts));
    }
}

package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.MessageKind;
import io.buyerstatus.core.automation.sending.AutomationComposer.Case;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.document.attachment.AttachedFiles;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.Unwritten;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.template.AttachedName;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one message of an automation by a template: whole, or says what is missing. */
public final class TemplateWriter {
    private final OrderLinks links;
    private final AttachmentSource attachments;
    private final TemplateRenderer renderer;
    private final MessageRenderer notices;

    /** @param notices writes that there is something to read on the order's page, without saying what */
    public TemplateWriter(
            OrderLinks links, AttachmentSource attachments, TemplateRenderer renderer, MessageRenderer notices) {
        this.links = links;
        this.attachments = attachments;
        this.renderer = renderer;
        this.notices = notices;
    }

    Draft write(Case about, Template template, Addressee addressee) {
        if (addressee instanceof Addressee.Buyer
                && template.purpose() != Necessity.NECESSARY
                && about.order().preferences().quiet()) {
            return about.draft(new Composition.Skip("stopped by the buyer"));
        }
        Optional<Recipient> to = recipient(about, addressee);
        if (to.isEmpty()) {
            return about.draft(new Composition.Skip("no address to send to"));
        }
        Optional<String> barred = barred(about, template, to.get());
        if (barred.isPresent()) {
            return about.draft(new Composition.Skip(barred.get()));
        }
        String language = language(about, addressee);
        if (template.in(language).isEmpty()) {
            return about.draft(about.waitFor("the template " + template.id() + " says nothing in " + language));
        }
        return attached(about, template, to.get(), addressee, language);
    }

    private static Optional<Recipient> recipient(Case about, Addressee addressee) {
        return switch (addressee) {
            case Addressee.Buyer buyer ->
                Recipient.buyer(about.message().channel(), ChannelChoice.email(about.order()), about.order());
            case Addressee.Seller seller -> Recipient.seller(about.settings());
            case Addressee.Fixed(int slot, EmailAddress address) -> Optional.of(new Recipient.ByMail(address));
        };
    }

    /** Text messages cost money and cannot be overlooked: they go where the shop sends any, and to whom agreed or must know. */
    private static Optional<String> barred(Case about, Template template, Recipient to) {
        if (!(to instanceof Recipient.BySms(PhoneNumber number))) {
            return Optional.empty();
        }
        if (!SmsCountries.allow(number, about.order(), about.settings())) {
            return Optional.of(SmsCountries.ELSEWHERE);
        }
        boolean agreed = about.order().buyer().map(Buyer::smsConsent).orElse(false);
        return agreed || template.purpose() == Necessity.NECESSARY
                ? Optional.empty()
                : Optional.of("no consent to SMS");
    }

    private static String language(Case about, Addressee addressee) {
        Order order = about.order();
        return addressee instanceof Addressee.Buyer
                ? LanguageChoice.forBuyer(
                                Optional.empty(),
                                order.language(),
                                order.purchase().country(),
                                about.settings())
                        .tag()
                : LanguageChoice.forShop(about.settings()).tag();
    }

    private Draft attached(Case about, Template template, Recipient to, Addressee addressee, String language) {
        return switch (AttachedFiles.of(attachments, about.view(), about.parcel(), template.attachments())) {
            case AttachedFiles.Missing(String what) -> about.draft(about.waitFor(what));
            case AttachedFiles.Complete(List<Attachment> files, List<String> links) -> {
                Set<Need> met = template.attachments().stream()
                        .flatMap(rule -> rule.need().stream())
                        .collect(Collectors.toUnmodifiableSet());
                Optional<String> missing = template.needs().stream()
                        .flatMap(need -> need.missing(about.order(), about.parcel(), met).stream())
                        .sorted()
                        .findFirst();
                yield missing.isPresent()
                        ? about.draft(about.waitFor(missing.get()))
                        : written(about, template, new Outgoing(to, addressee, language, files));
            }
        };
    }

    /** To whom it goes, and with what. */
    private record Outgoing(Recipient to, Addressee addressee, String language, List<Attachment> files) {
        Outgoing without() {
            return new Outgoing(to, addressee, language, List.of());
        }

        List<AttachedName> names() {
            return files.stream().map(file -> new AttachedName(file.fileName())).toList();
        }
    }

    /** What breaks here breaks again at every try: all that it needs has been read. */
    private Draft written(Case about, Template template, Outgoing outgoing) {
        try {
            return compose(about, template, outgoing);
        } catch (RuntimeException | StackOverflowError broken) {
            return about.draft(Unwritten.because(broken));
        }
    }

    private Draft compose(Case about, Template template, Outgoing outgoing) {
        OrderLinks.Keys keys = links.keysOf(
                about.shop(),
                about.order(),
                outgoing.addressee() instanceof Addressee.Buyer,
                template.purpose() != Necessity.NECESSARY,
                outgoing.to());
        TemplateOccasion occasion = new TemplateOccasion(
                about.view(),
                about.settings(),
                outgoing.language(),
                keys.link(),
                keys.stop(),
                about.parcel(),
                entry(about),
                OccasionInvoice.of(about),
                outgoing.names(),
                about.now());
        Optional<MailboxId> mailbox = about.automation()
                .action()
                .mailbox()
                .or(template::mailbox)
                .or(() -> about.settings().find(MessageSettings.MAILBOX));
        String by = template.id() + " " + template.version();
        if (template.channel() == DeliveryChannel.SMS && outgoing.to() instanceof Recipient.BySms(PhoneNumber number)) {
            String text = renderer.sms(template, occasion);
            Trace trace = about.message().trace().written(by, digest(text));
            String leaves = notice(about) ? notices.sms(notice(about, outgoing, keys)) : text;
            return draft(about, trace, new Composition.Sms(number, leaves), text);
        }
        RenderedMail rendered = renderer.mail(template, occasion);
        Trace trace = about.message().trace().written(by, digest(rendered.subject(), rendered.html(), rendered.text()));
        return switch (outgoing.to()) {
            case Recipient.ByMail(EmailAddress address) ->
                notice(about)
                        ? draft(
                                about,
                                trace,
                                new Composition.Mail(mail(
                                        about,
                                        notices.mail(notice(about, outgoing, keys)),
                                        address,
                                        keys,
                                        mailbox,
                                        outgoing.without())),
                                rendered.text())
                        : draft(
                                about,
                                trace,
                                new Composition.Mail(mail(about, rendered, address, keys, mailbox, outgoing)),
                                rendered.text());
            case Recipient.BySms sms ->
                about.draft(new Composition.Unwritable("the template " + template.id() + " is no SMS"));
        };
    }

    private static boolean notice(Case about) {
        return about.automation().action().kind() == MessageKind.PAGE_AND_NOTICE;
    }

    private static MessageRenderer.Material notice(Case about, Outgoing outgoing, OrderLinks.Keys keys) {
        return new MessageRenderer.Material(
                about.message(),
                BuiltInTypes.SELLER_WROTE,
                about.view(),
                about.settings(),
                outgoing.language(),
                keys.link(),
                keys.stop(),
                Optional.empty());
    }

    private static OutgoingMail mail(
            Case about,
            RenderedMail rendered,
            EmailAddress to,
            OrderLinks.Keys keys,
            Optional<MailboxId> mailbox,
            Outgoing outgoing) {
        EffectiveSettings settings = about.settings();
        Optional<EmailAddress> replyTo = outgoing.addressee() instanceof Addressee.Buyer
                ? settings.find(MessageSettings.REPLY_TO).or(() -> settings.find(GeneralSettings.EMAIL))
                : about.order().buyer().flatMap(Buyer::email);
        return new OutgoingMail(
                about.message().id(),
                settings.find(MessageSettings.SENDER_NAME)
                        .or(() -> settings.find(GeneralSettings.NAME))
                        .orElse(""),
                replyTo,
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                about.automation().id().value().replace('_', '-') + "."
                        + about.message().id().subject().shop(),
                keys.stop(),
                mailbox,
                outgoing.files());
    }

    private static Draft draft(Case about, Trace trace, Composition.Composed composed, String text) {
        MessageKind kind = about.automation().action().kind();
        Entry.Visibility visibility =
                kind == MessageKind.INTERNAL ? Entry.Visibility.SELLER_ONLY : Entry.Visibility.BUYER_AND_SELLER;
        Optional<Entry> entry = kind.writes() && !text.isBlank()
                ? Optional.of(new Entry(
                        Entry.idOf("message", about.message().id().id()),
                        about.now(),
                        Entry.Author.SYSTEM,
                        visibility,
                        about.settings().find(GeneralSettings.NAME).orElse(""),
                        CleanText.start(text.strip(), Entry.MAX_TEXT)))
                : Optional.empty();
        return new Draft(about.message().with(trace), kind.sends() ? composed : new Composition.OnPage(), entry);
    }

    private static Optional<Entry> entry(Case about) {
        String id = about.message().key().occurrence();
        return about.view().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    private static String digest(String... parts) {
        return java.util.HexFormat.of().formatHex(Hashes.sha256(parts));
    }
}

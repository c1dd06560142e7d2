package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.Unwritten;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Composes the mails about inquiries, from the inquiry as it is now; leaves all else to another composer. */
public final class InquiryMessageComposer implements MessageComposer {
    private final InquiryReader inquiries;
    private final InquiryLinks links;
    private final InquiryWriter writer;
    private final MessageComposer others;

    public InquiryMessageComposer(
            InquiryReader inquiries, InquiryLinks links, InquiryWriter writer, MessageComposer others) {
        this.inquiries = inquiries;
        this.links = links;
        this.writer = writer;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfInquiry(ThreadKey.OfInquiry key)
                        && message.key().type() instanceof BuiltInType type
                ? Draft.of(
                        message,
                        inquiries
                                .thread(key)
                                .map(thread -> compose(message, type, thread, shop))
                                .orElseGet(() -> new Composition.Skip("its inquiry is gone")))
                : others.compose(message, shop, now);
    }

    private Composition compose(Message message, BuiltInType type, InquiryThread thread, ShopSettings shop) {
        Inquiry inquiry = thread.inquiry();
        EffectiveSettings settings = shop.ofShop();
        if (!settings.get(GeneralSettings.ENABLED)) {
            return Composition.SWITCHED_OFF;
        }
        if (inquiry.state() == InquiryState.SPAM || inquiry.state() == InquiryState.HELD) {
            return new Composition.Skip("its inquiry was held or thrown away");
        }
        boolean toAsker = message.role() == RecipientRole.BUYER;
        Optional<String> words = words(message, type, thread);
        if (words.isEmpty()) {
            return new Composition.Skip("what it passes on is gone");
        }
        Optional<EmailAddress> to =
                switch (message.role()) {
                    case BUYER -> Optional.of(inquiry.asker().email());
                    case SELLER -> MessageSettings.notified(settings);
                    case FIXED_1, FIXED_2, FIXED_3 ->
                        letter(message, thread).flatMap(letter -> letter.other(message.role()));
                };
        URI link = toAsker
                ? links.link(shop, inquiry.key())
                : links.link(shop, inquiry.key()).resolve(ConsoleUrls.inquiry(inquiry.key()));
        return to.map(address -> Unwritten.unless(() -> new Composition.Mail(mail(
                        message,
                        type,
                        inquiry,
                        address,
                        writer.mail(type, inquiry, words.get(), settings, link),
                        settings))))
                .orElse(Composition.NO_ADDRESS);
    }

    /** What it passes on; an empty text for a mail that passes on nothing, nothing where it was taken back. */
    private static Optional<String> words(Message message, BuiltInType type, InquiryThread thread) {
        String occurrence = message.key().occurrence();
        if (type.equals(BuiltInTypes.INQUIRY_ANSWERED)) {
            return letter(message, thread).map(Letter::text);
        }
        return type.equals(BuiltInTypes.INQUIRY_WRITTEN)
                ? thread.entry(occurrence).map(Entry::text)
                : Optional.of("");
    }

    private static Optional<Letter> letter(Message message, InquiryThread thread) {
        return LetterId.ofOccurrence(message.key().occurrence()).flatMap(thread::letter);
    }

    /** Whoever asked answers the shop, and the shop whoever asked. */
    private static OutgoingMail mail(
            Message message,
            BuiltInType type,
            Inquiry inquiry,
            EmailAddress to,
            RenderedMail rendered,
            EffectiveSettings settings) {
        boolean toAsker = message.role() == RecipientRole.BUYER;
        return new OutgoingMail(
                message.id(),
                MessageSettings.senderName(settings),
                toAsker
                        ? MessageSettings.replyTo(settings)
                        : Optional.of(inquiry.asker().email()),
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                OutgoingMail.listId(type.word(), inquiry.key().shop()),
                Optional.empty(),
                type.equals(BuiltInTypes.INQUIRY_ANSWERED) ? settings.find(MessageSettings.MAILBOX) : Optional.empty(),
                List.of());
    }
}

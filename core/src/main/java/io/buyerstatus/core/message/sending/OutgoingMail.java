package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail as it leaves.
 *
 * @param id travels with it as tags, so that the provider's reports find the ledger's row
 * @param fromName the sender's name beside the deployment's own address
 * @param replyTo where an answer goes
 * @param listId names the kind of mail (RFC 2919), e.g. {@code orders.demo}
 * @param unsubscribe where one POST stops mails of this kind (RFC 8058); empty for necessary ones
 * @param mailbox the shop's own mailbox that is to send it; empty for the default mailbox
 * @param attachments at most {@link #MOST_ATTACHMENTS}, in the order in which people see them
 * @param references the conversation that an answer belongs to, as mail clients repeat it (RFC 5322, 3.6.4); empty where answers go to a
 *     mailbox of the shop's
 */
public record OutgoingMail(
        MessageId id,
        String fromName,
        Optional<EmailAddress> replyTo,
        EmailAddress to,
        String subject,
        String text,
        String html,
        String listId,
        Optional<URI> unsubscribe,
        Optional<MailboxId> mailbox,
        List<Attachment> attachments,
        String references) {
    /** How many files one mail carries at most. */
    public static final int MOST_ATTACHMENTS = 3;

    static final int LONGEST_SUBJECT = 500;

    private static final Pattern REFERENCE = Pattern.compile("<[!-;=?-~]{1,250}>(?: <[!-;=?-~]{1,250}>)?");

    public OutgoingMail {
        Checks.size(attachments, MOST_ATTACHMENTS, "attachments");
        attachments = List.copyOf(attachments);
        Checks.require(
                subject.indexOf('\n') < 0
                        && subject.indexOf('\r') < 0
                        && CleanText.printable(subject).equals(subject),
                "subject",
                "must be one line");
        Checks.text(subject, LONGEST_SUBJECT, "subject");
        Checks.require(
                references.isEmpty() || REFERENCE.matcher(references).matches(),
                "references",
                "must be one id, or two");
    }

    /** A mail whose answers go to a mailbox of the shop's. */
    public OutgoingMail(
            MessageId id,
            String fromName,
            Optional<EmailAddress> replyTo,
            EmailAddress to,
            String subject,
            String text,
            String html,
            String listId,
            Optional<URI> unsubscribe,
            Optional<MailboxId> mailbox,
            List<Attachment> attachments) {
        this(id, fromName, replyTo, to, subject, text, html, listId, unsubscribe, mailbox, attachments, "");
    }

    /** A mail of the default mailbox, without attachments. */
    public OutgoingMail(
            MessageId id,
            String fromName,
            Optional<EmailAddress> replyTo,
            EmailAddress to,
            String subject,
            String text,
            String html,
            String listId,
            Optional<URI> unsubscribe) {
        this(id, fromName, replyTo, to, subject, text, html, listId, unsubscribe, Optional.empty(), List.of());
    }

    /** A built-in message that goes out from the default mailbox, without attachments, and that nobody can stop. */
    public static OutgoingMail necessary(
            Message message,
            BuiltInType type,
            Optional<EmailAddress> replyTo,
            EmailAddress to,
            RenderedMail rendered,
            EffectiveSettings settings) {
        return new OutgoingMail(
                message.id(),
                MessageSettings.senderName(settings),
                replyTo,
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                listId(type.word(), message.id().subject().shop()),
                Optional.empty());
    }

    /** The same mail, whose answers come to an address of ours, and so into the conversation. */
    public OutgoingMail answeredAt(EmailAddress address) {
        return new OutgoingMail(
                id,
                fromName,
                Optional.of(address),
                to,
                subject,
                text,
                html,
                listId,
                unsubscribe,
                mailbox,
                attachments,
                "<" + address.value() + ">");
    }

    /** The same mail, named in what answers it. */
    OutgoingMail named(String reference) {
        return new OutgoingMail(
                id,
                fromName,
                replyTo,
                to,
                subject,
                text,
                html,
                listId,
                unsubscribe,
                mailbox,
                attachments,
                references + " " + reference);
    }

    /** Whether its answers come to an address of ours. */
    public boolean answeredHere() {
        return !references.isEmpty();
    }

    /** Names a kind of mail of a shop, e.g. {@code order-confirmed.demo}. */
    public static String listId(String kind, ShopId shop) {
        return kind.replace('_', '-') + "." + shop;
    }

    /** Without what it says, which may open the order. */
    @Override
    public String toString() {
        return "OutgoingMail[" + id + "]";
    }
}

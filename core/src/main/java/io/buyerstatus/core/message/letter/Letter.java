package io.buyerstatus.core.message.letter;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody of the staff writes to a buyer about an order. It is kept as long as the order, whatever becomes of the messages that
 * carry it. What stays among the staff is no letter, so that nothing can send it.
 *
 * @param by who wrote it, as colleagues know them; no buyer reads it
 * @param others who gets a mail of their own with the same words, at most {@value #MOST_OTHERS}
 * @param subject of the mails; empty for the usual one
 * @param toMany empty where it was written to one buyer
 */
public record Letter(
        LetterId id,
        Instant at,
        String by,
        MessageKind kind,
        DeliveryChannel channel,
        List<EmailAddress> others,
        String subject,
        String text,
        Optional<ToMany> toMany) {
    /**
     * The message to many that a letter is part of.
     *
     * @param template what colleagues call the template that it was made from; empty where its writer chose the words
     */
    public record ToMany(BulkId run, String template) {
        public ToMany {
            Checks.atMost(template, 100, "template");
        }
    }

    /** A letter to one buyer. */
    public Letter(
            LetterId id,
            Instant at,
            String by,
            MessageKind kind,
            DeliveryChannel channel,
            List<EmailAddress> others,
            String subject,
            String text) {
        this(id, at, by, kind, channel, others, subject, text, Optional.empty());
    }

    /** How many besides the buyer. */
    public static final int MOST_OTHERS = 3;

    public static final int LONGEST_SUBJECT = 200;

    public Letter {
        Checks.require(kind != MessageKind.INTERNAL, "kind", "is for the staff alone");
        Checks.text(by, 200, "by");
        others = List.copyOf(others);
        Checks.size(others, MOST_OTHERS, "others");
        Checks.require(
                others.isEmpty() || (kind.sends() && channel == DeliveryChannel.EMAIL),
                "others",
                "get mails, and only where one is sent");
        Checks.atMost(subject, LONGEST_SUBJECT, "subject");
        Checks.require(CleanText.isLine(subject) || subject.isEmpty(), "subject", "must be one line");
        Checks.text(text, Entry.MAX_TEXT, "text");
    }

    /** The messages that carry it, one for each recipient; they leave at a moment, so that they can be kept from leaving before. */
    public List<Message> messages(OrderKey order, Instant leaving, Instant now) {
        MessageKey key =
                MessageKey.of(BuiltInTypes.SELLER_WROTE, toMany.isPresent() ? id.occurrenceToMany() : id.occurrence());
        List<Message> messages = new ArrayList<>();
        messages.add(Message.plan(Subject.of(order), key, RecipientRole.BUYER, channel, leaving, now));
        for (int slot = 1; slot <= others.size(); slot++) {
            messages.add(Message.plan(Subject.of(order), key, RecipientRole.fixed(slot), channel, leaving, now));
        }
        return messages;
    }

    /** The address behind a role; empty for the buyer, whose address is the order's, and for a role that it does not have. */
    public Optional<EmailAddress> other(RecipientRole role) {
        for (int slot = 1; slot <= others.size(); slot++) {
            if (RecipientRole.fixed(slot) == role) {
                return Optional.of(others.get(slot - 1));
            }
        }
        return Optional.empty();
    }

    /** By which its entry on the order's page is known. */
    public String entryId() {
        return Entry.idOf("message", id.value());
    }

    /** Whether it says something to this buyer alone: what many are told answers nobody. */
    public boolean answers() {
        return toMany.isEmpty();
    }

    /** What its buyer reads on the order's page from now on; empty where it is for the mail alone. */
    public Optional<Entry> pageEntry(String shop, Instant now) {
        return kind.writes()
                ? Optional.of(new Entry(
                        entryId(),
                        now,
                        answers() ? Entry.Author.SELLER : Entry.Author.SYSTEM,
                        Entry.Visibility.BUYER_AND_SELLER,
                        shop,
                        text))
                : Optional.empty();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}

package io.buyerstatus.console.inquiry;

import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that was said in an inquiry, oldest first.
 *
 * @param look whose it is: {@code buyer}, {@code seller} or {@code note}
 * @param state of the mail that carries it; empty where none does
 * @param detail why it did not arrive; may be empty
 * @param original the mail that it came by; empty where it came by none
 * @param undo the letter that can still be kept from leaving; empty where none can
 */
record SaidView(
        String look,
        String what,
        String who,
        String at,
        String machine,
        String text,
        String state,
        String tone,
        String detail,
        String original,
        String undo) {
    private record Dated(Instant at, SaidView said) {}

    static List<SaidView> all(InquiryThread thread, List<Message> mails, Texts texts, Formats formats, boolean acts) {
        List<Dated> all = new ArrayList<>();
        thread.entries()
                .forEach(entry -> all.add(new Dated(entry.at(), entry(thread.inquiry(), entry, texts, formats))));
        thread.letters()
                .forEach(letter -> all.add(new Dated(letter.at(), letter(letter, mails, texts, formats, acts))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::said)
                .toList();
    }

    private static SaidView entry(Inquiry inquiry, Entry entry, Texts texts, Formats formats) {
        boolean note = entry.visibility() == Entry.Visibility.SELLER_ONLY;
        return new SaidView(
                note ? "note" : "buyer",
                texts.get(note ? "card.entry.note" : "inquiries.asked"),
                entry.name(),
                formats.moment(entry.at()),
                formats.machine(entry.at()),
                entry.text(),
                "",
                "",
                "",
                MailId.ofEntry(entry.id())
                        .map(mail -> ConsoleUrls.mail(inquiry.key().shop(), mail.value()))
                        .orElse(""),
                "");
    }

    private static SaidView letter(Letter letter, List<Message> mails, Texts texts, Formats formats, boolean acts) {
        Optional<Message> mail = mails.stream()
                .filter(message -> message.role() == RecipientRole.BUYER
                        && message.key().occurrence().equals(letter.id().occurrence()))
                .findFirst();
        return new SaidView(
                "seller",
                texts.get("inquiries.replied"),
                letter.by(),
                formats.moment(letter.at()),
                formats.machine(letter.at()),
                letter.text(),
                mail.map(message ->
                                texts.get("card.state." + message.state().name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                mail.map(message -> tone(message.state())).orElse(""),
                mail.map(Message::reason).orElse(""),
                "",
                acts && mail.filter(Cancelling::possible).isPresent()
                        ? letter.id().value()
                        : "");
    }

    private static String tone(MessageState state) {
        return switch (state) {
            case PLANNED, WAITING, PENDING, SENDING -> "moving";
            case SENT, DELIVERED -> "done";
            case BOUNCED, COMPLAINED, OUTCOME_UNKNOWN, FAILED, SKIPPED -> "problem";
        };
    }
}

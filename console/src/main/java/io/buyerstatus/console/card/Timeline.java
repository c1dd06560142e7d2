package io.buyerstatus.console.card;

import io.buyerstatus.console.card.Item.Act;
import io.buyerstatus.core.desk.Happening;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.Outlook;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that happened to an order, in one order: the newest first. */
final class Timeline {
    /** How many things it shows; older ones on request. */
    static final int ITEMS = 120;

    private record Dated(Instant at, Item item) {}

    private final Texts texts;
    private final Formats formats;
    private final OrderCard card;
    private final MessageWords words;
    private final List<FollowedWithdrawal> withdrawals;
    private final boolean mayWrite;
    private final List<Dated> all;

    Timeline(
            Texts texts,
            Formats formats,
            OrderCard card,
            Outlook outlook,
            List<FollowedWithdrawal> withdrawals,
            boolean mayWrite) {
        this.texts = texts;
        this.formats = formats;
        this.card = card;
        this.words = new MessageWords(texts, formats, card, outlook, mayWrite);
        this.withdrawals = withdrawals;
        this.mayWrite = mayWrite;
        this.all = all();
    }

    /** What will still leave, or waits for somebody: the soonest first. */
    List<Item> ahead() {
        return card.messages().stream()
                .filter(MessageWords::ahead)
                .filter(message -> letter(message).isEmpty())
                .sorted(Comparator.comparing(
                        message -> message.due().orElse(message.status().since())))
                .map(words::item)
                .toList();
    }

    /** Whether there is more than it shows. */
    boolean longer() {
        return card.older() || all.size() > ITEMS;
    }

    /** What happened. */
    List<Item> items(boolean whole) {
        return all.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .limit(whole ? Integer.MAX_VALUE : ITEMS)
                .map(Dated::item)
                .toList();
    }

    private List<Dated> all() {
        List<Dated> all = new ArrayList<>();
        card.entriesBesideLetters().forEach(entry -> all.add(new Dated(entry.at(), entry(entry))));
        card.letters().forEach(letter -> all.add(new Dated(letter.at(), letter(letter))));
        card.messages().stream()
                .filter(message ->
                        !MessageWords.ahead(message) && letter(message).isEmpty())
                .forEach(message -> all.add(new Dated(message.status().since(), words.item(message))));
        card.order().addresses().all().forEach(change -> all.addAll(address(change)));
        card.order().withdrawals().forEach(withdrawal -> all.add(new Dated(withdrawal.at(), withdrawal(withdrawal))));
        withdrawals.stream()
                .flatMap(followed -> followed.assigned().stream())
                .forEach(found -> all.add(new Dated(
                        found.at(), item("seller", found.at(), texts.get("card.withdrawn.assigned"), found.by(), ""))));
        card.events().forEach(event -> all.add(new Dated(event.at(), event(event))));
        card.documents().forEach(copy -> all.add(new Dated(copy.changedAt(), document(copy))));
        card.order().parcels().all().forEach(parcel -> parcel.scans()
                .forEach(scan -> all.add(new Dated(scan.at(), scan(parcel, scan)))));
        return all;
    }

    private Optional<Letter> letter(Message message) {
        return LetterId.ofOccurrence(message.key().occurrence()).flatMap(card::letter);
    }

    private Item entry(Entry entry) {
        boolean note = entry.visibility() == Entry.Visibility.SELLER_ONLY;
        String look = note ? "note" : entry.author().name().toLowerCase(Locale.ROOT);
        boolean machine =
                note && entry.author() == Entry.Author.SYSTEM && mail(entry).isPresent();
        String what = machine ? "machine" : look;
        return item(look, entry.at(), texts.get("card.entry." + what), entry.name(), entry.text())
                .cameWith(mail(entry));
    }

    private Optional<String> mail(Entry entry) {
        return MailId.ofEntry(entry.id())
                .map(mail -> ConsoleUrls.mail(card.order().key().shop(), mail.value()));
    }

    private Item letter(Letter letter) {
        List<Message> carrying = card.carrying(letter.id());
        boolean undoable = mayWrite && card.undoable(letter.id());
        List<String> details = new ArrayList<>();
        details.add(texts.get("write.kind." + letter.kind().word()));
        letter.toMany()
                .map(Letter.ToMany::template)
                .filter(template -> !template.isEmpty())
                .ifPresent(template -> details.add(texts.get("card.message.template", Map.of("template", template))));
        if (!letter.subject().isEmpty()) {
            details.add(texts.get("card.subject", Map.of("subject", letter.subject())));
        }
        carrying.forEach(message -> {
            details.add(words.sent(message, letter));
            details.add(words.sender(message));
            details.add(words.test(message));
        });
        List<Act> acts = new ArrayList<>();
        if (undoable) {
            acts.add(new Act("undo", "letter", letter.id().value(), texts.get("card.undo"), Optional.empty()));
        } else if (mayWrite) {
            carrying.forEach(message -> acts.addAll(words.acts(message)));
        }
        MessageWords.State state = words.together(carrying);
        return new Item(
                "seller",
                formats.moment(letter.at()),
                formats.machine(letter.at()),
                texts.get(letter.answers() ? "card.letter" : "card.letter.many"),
                letter.by(),
                state.word(),
                state.tone(),
                letter.text(),
                details,
                acts,
                Optional.empty(),
                letter.toMany().map(many -> ConsoleUrls.bulk(card.order().key().shop(), many.run())));
    }

    private Item event(Happening event) {
        Item item = item("event", event.at(), texts.get("card.event"), LedgerWords.event(texts, event.type()), "");
        return event.rule().isEmpty()
                ? item
                : new Item(
                        item.look(),
                        item.at(),
                        item.machine(),
                        item.what(),
                        item.who(),
                        texts.get("card.event.refused"),
                        "problem",
                        "",
                        List.of(event.rule()),
                        List.of());
    }

    private List<Dated> address(AddressChange change) {
        Dated asked = new Dated(
                change.askedAt(),
                item(
                        "buyer",
                        change.askedAt(),
                        texts.get("card.address.asked"),
                        "",
                        String.join("\n", AddressPanel.lines(change.wanted()))));
        return switch (change.decision()) {
            case AddressDecision.Open _ -> List.of(asked);
            case AddressDecision.TakenBack(Instant at) ->
                List.of(asked, new Dated(at, item("buyer", at, texts.get("card.address.taken_back"), "", "")));
            case AddressDecision.Declined(Instant at, String by, String reason) ->
                List.of(asked, new Dated(at, item("seller", at, texts.get("card.address.declined"), by, reason)));
            case AddressDecision.Accepted accepted ->
                List.of(
                        asked,
                        new Dated(
                                accepted.at(),
                                item("seller", accepted.at(), texts.get("card.address.accepted"), accepted.by(), "")));
        };
    }

    private Item withdrawal(Withdrawal withdrawal) {
        Declaration said = withdrawal.said();
        return item("buyer", withdrawal.at(), texts.get("card.withdrawn"), said.name(), said.words());
    }

    private Item document(DocumentCopy copy) {
        String state = copy.state().name().toLowerCase(Locale.ROOT);
        return new Item(
                "document",
                formats.moment(copy.changedAt()),
                formats.machine(copy.changedAt()),
                texts.get("card.document." + copy.document().use().name().toLowerCase(Locale.ROOT)),
                copy.document().id(),
                texts.get("card.document.state." + state),
                "",
                "",
                List.of(copy.note()),
                List.of());
    }

    private Item scan(Parcel parcel, Scan scan) {
        String what = texts.get("card.scan." + scan.status().name().toLowerCase(Locale.ROOT));
        String number = Stream.of(parcel.carrier(), parcel.number())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return item("scan", scan.at(), what, number, scan.description());
    }

    private Item item(String look, Instant at, String what, String who, String text) {
        return new Item(look, formats.moment(at), formats.machine(at), what, who, "", "", text, List.of(), List.of());
    }
}

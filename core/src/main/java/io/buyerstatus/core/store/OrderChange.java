package io.buyerstatus.core.store;

import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that one cause writes, as one transaction: the order, its conversation, the messages it makes due, and the
 * mark that it happened.
 *
 * @param before the order as it was read; its version guards the write. Empty where there was none
 * @param after the order as it is now
 * @param messages new ones, and known ones that go on, each to replace the revision before its own
 * @param mark the event that caused it; empty where a person did, or a carrier, whose scans stand in their parcels
 * @param early what carriers said before of the tracking numbers that the change brings; {@code after} holds it already
 * @param letters what somebody of the staff writes to the buyer
 * @param picturesKnown whether copies of all pictures that it names were asked for before
 */
public record OrderChange(
        Optional<Order> before,
        Order after,
        List<Entry> entries,
        List<Message> messages,
        Optional<ProcessedEvent> mark,
        List<EarlyScans> early,
        List<Letter> letters,
        boolean picturesKnown) {
    public OrderChange {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        early = List.copyOf(early);
        letters = List.copyOf(letters);
        Checks.require(
                !history(mark) || leavesAllAsItWas(before, after, entries, messages),
                "effect",
                "cannot be history: the event changes something");
        Checks.require(
                before.filter(Order::erased).isEmpty()
                        || (leavesAllAsItWas(before, after, entries, messages) && letters.isEmpty()),
                "order",
                "was erased: nothing is added to it");
    }

    /** An order of which nothing was known. */
    public static OrderChange first(Order after) {
        return of(Optional.empty(), after);
    }

    /** An order that becomes another. */
    public static OrderChange of(Order before, Order after) {
        return of(Optional.of(before), after);
    }

    /** An order that stays as it is, but for its version: the rest of the change is written beside it. */
    public static OrderChange beside(Order order) {
        return of(order, order);
    }

    /** An order that becomes another, or appears. */
    public static OrderChange of(Optional<Order> before, Order after) {
        return new OrderChange(before, after, List.of(), List.of(), Optional.empty(), List.of(), List.of(), false);
    }

    /** The same, with these entries of its conversation. */
    public OrderChange withEntries(List<Entry> added) {
        return new OrderChange(before, after, added, messages, mark, early, letters, picturesKnown);
    }

    /** The same, with these messages. */
    public OrderChange withMessages(List<Message> due) {
        return new OrderChange(before, after, entries, due, mark, early, letters, picturesKnown);
    }

    /** The same, to which early scans came. */
    public OrderChange withEarly(List<EarlyScans> scans) {
        return new OrderChange(before, after, entries, messages, mark, scans, letters, picturesKnown);
    }

    /** The same, with a letter; the messages that carry it are added by {@link #withMessages}. */
    public OrderChange withLetter(Letter letter) {
        return new OrderChange(before, after, entries, messages, mark, early, List.of(letter), picturesKnown);
    }

    /** The same, caused by an event. */
    public OrderChange marked(ProcessedEvent cause) {
        return new OrderChange(before, after, entries, messages, Optional.of(cause), early, letters, picturesKnown);
    }

    /** The same, of which each picture was asked for before. */
    public OrderChange withKnownPictures() {
        return new OrderChange(before, after, entries, messages, mark, early, letters, true);
    }

    /** Whether there is nothing to write: everything is as it was, and no event is to be remembered. */
    public boolean nothing() {
        return mark.isEmpty() && letters.isEmpty() && leavesAllAsItWas(before, after, entries, messages);
    }

    /** Whether all there is to write is that an event came, which left everything as it was, whatever becomes of it meanwhile. */
    public boolean onlyMarks() {
        return history(mark);
    }

    /**
     * Whether all there is to write is what an event says of the order: who does not learn that it was written writes nothing when the
     * event comes again.
     */
    public boolean onlyTells() {
        return mark.isEmpty()
                && letters.isEmpty()
                && entries.isEmpty()
                && messages.isEmpty()
                && before.filter(order -> !order.facts().equals(after.facts())).isPresent();
    }

    private static boolean leavesAllAsItWas(
            Optional<Order> before, Order after, List<Entry> entries, List<Message> messages) {
        return before.equals(Optional.of(after)) && entries.isEmpty() && messages.isEmpty();
    }

    private static boolean history(Optional<ProcessedEvent> mark) {
        return mark.filter(event -> event.effect() == ProcessedEvent.Effect.HISTORY)
                .isPresent();
    }

    /** The tracking numbers, normalised, that the order did not have before. */
    public Set<String> newNumbers() {
        Set<String> numbers = new TreeSet<>(after.parcels().numbers());
        before.ifPresent(order -> numbers.removeAll(order.parcels().numbers()));
        return numbers;
    }

    /** The tracking numbers, normalised, that are this order's no longer: they must not lead to it any more. */
    public Set<String> goneNumbers() {
        Set<String> numbers =
                new TreeSet<>(before.map(order -> order.parcels().numbers()).orElse(Set.of()));
        numbers.removeAll(after.parcels().numbers());
        return numbers;
    }

    /**
     * The pictures of items that the order did not name before, and that are not known otherwise; only an event changes an order's
     * lines.
     */
    public Optional<ReferencedPictures> newPictures() {
        return mark.filter(cause -> !picturesKnown)
                .flatMap(cause -> ReferencedPictures.between(before, after, cause.receivedAt()));
    }

    /** What the shop system is to be told: that another address was accepted, once for each decision. */
    public Optional<AddressTelling> newTelling() {
        Optional<String> told =
                before.flatMap(order -> order.addresses().accepted()).map(AddressChange::occurrence);
        return after.addresses()
                .accepted()
                .filter(change -> !told.equals(Optional.of(change.occurrence())))
                .flatMap(change -> change.accepted()
                        .filter(accepted -> !accepted.byHand())
                        .map(accepted -> AddressTelling.planned(
                                after.key(), change.occurrence(), accepted.at().plus(AddressChange.UNDO))));
    }

    /**
     * The documents that the order did not name before, to be fetched while they are what the shop just issued. Only an event names
     * some; those of an import are fetched when somebody needs them.
     */
    public List<DocumentCopy> newDocuments() {
        return mark.filter(cause -> !cause.event().imported()).stream()
                .flatMap(cause -> OrderDocument.between(before, after).stream()
                        .map(document -> DocumentCopy.wanted(after.key(), document, cause.receivedAt())))
                .toList();
    }
}

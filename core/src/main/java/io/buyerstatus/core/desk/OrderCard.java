package io.buyerstatus.core.desk;

import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order with all that the shop knows of it.
 *
 * @param entries the newest of the conversation, with what only the seller sees; oldest first
 * @param older whether there are more
 * @param letters what the staff wrote, oldest first
 * @param draft what the reader has begun to write
 * @param messages all that the ledger holds about it, in no order
 * @param documents in no order
 * @param events in no order
 * @param tellings what the shop system is told of it, in no order
 */
public record OrderCard(
        Order order,
        List<Entry> entries,
        boolean older,
        List<Letter> letters,
        Optional<LetterDraft> draft,
        List<Message> messages,
        List<DocumentCopy> documents,
        List<Happening> events,
        List<AddressTelling> tellings) {
    /** How many entries a card shows. */
    public static final int ENTRIES = 60;

    /** How many it shows where its reader asks for older ones. */
    public static final int MOST_ENTRIES = 600;

    public OrderCard {
        entries = List.copyOf(entries);
        letters = List.copyOf(letters);
        messages = List.copyOf(messages);
        documents = List.copyOf(documents);
        events = List.copyOf(events);
        tellings = List.copyOf(tellings);
    }

    /**
     * Something that a person said.
     *
     * @param buyer whether the buyer did
     * @param amongUs whether it stays among the staff
     */
    public record Said(String id, Instant at, boolean buyer, boolean amongUs, String name, String text) {}

    /** The letter of an id. */
    public Optional<Letter> letter(LetterId id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** The messages that carry a letter. */
    public List<Message> carrying(LetterId id) {
        return messages.stream()
                .filter(message -> LetterId.ofOccurrence(message.key().occurrence())
                        .filter(id::equals)
                        .isPresent())
                .sorted(Comparator.comparing(Message::role))
                .toList();
    }

    /** Whether none of the messages of a letter has begun to leave. What went to many is stopped as a whole, or message by message. */
    public boolean undoable(LetterId id) {
        if (!letter(id).map(Letter::answers).orElse(false)) {
            return false;
        }
        List<Message> carrying = carrying(id);
        return !carrying.isEmpty() && carrying.stream().allMatch(Cancelling::possible);
    }

    /** The entries without those that letters left on the page: a letter is shown once. */
    public List<Entry> entriesBesideLetters() {
        Set<String> ofLetters = letters.stream().map(Letter::entryId).collect(Collectors.toSet());
        return entries.stream().filter(entry -> !ofLetters.contains(entry.id())).toList();
    }

    /** What people said, oldest first. */
    public List<Said> said() {
        return Stream.concat(
                        entriesBesideLetters().stream()
                                .filter(entry -> entry.author() != Entry.Author.SYSTEM)
                                .map(entry -> new Said(
                                        entry.id(),
                                        entry.at(),
                                        entry.author() == Entry.Author.BUYER,
                                        entry.visibility() == Entry.Visibility.SELLER_ONLY,
                                        entry.name(),
                                        entry.text())),
                        letters.stream()
                                .filter(Letter::answers)
                                .map(letter -> new Said(
                                        letter.id().value(), letter.at(), false, false, letter.by(), letter.text())))
                .sorted(Comparator.comparing(Said::at).thenComparing(Said::id))
                .toList();
    }

    /** How far whoever reads this has read. */
    public ThreadMark mark() {
        return ThreadMark.of(said());
    }

    /** What was said since; the last of it where its time does not tell. */
    public List<Said> since(ThreadMark read) {
        List<Said> said = said();
        List<Said> newer =
                said.stream().filter(each -> each.at().isAfter(read.newest())).toList();
        return newer.isEmpty() && !said.isEmpty() ? List.of(said.getLast()) : newer;
    }

    /** What the buyer said that nobody of the shop has answered, oldest first. */
    public List<Said> unanswered() {
        Set<String> undone = letters.stream()
                .map(Letter::id)
                .filter(id -> carrying(id).stream().allMatch(Cancelling::cancelled))
                .map(LetterId::value)
                .collect(Collectors.toSet());
        List<Said> aloud = said().stream()
                .filter(said -> !said.amongUs() && !undone.contains(said.id()))
                .toList();
        int from = aloud.size();
        while (from > 0 && aloud.get(from - 1).buyer()) {
            from--;
        }
        return aloud.subList(from, aloud.size());
    }

    /** When people last said something. */
    Optional<Instant> lastWord() {
        return said().stream().filter(each -> !each.amongUs()).map(Said::at).max(Comparator.naturalOrder());
    }
}

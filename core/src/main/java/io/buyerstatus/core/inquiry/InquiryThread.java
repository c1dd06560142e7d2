package io.buyerstatus.core.inquiry;

import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Hashes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An inquiry with all that was said.
 *
 * @param entries what whoever asked wrote, and notes of the staff; oldest first
 * @param letters what the staff answered, and did not take back; oldest first
 * @param takenBack what they did
 */
public record InquiryThread(Inquiry inquiry, List<Entry> entries, List<Letter> letters, Set<LetterId> takenBack) {
    private static final int IN_TEN_MINUTES = 5;
    private static final int IN_A_DAY = 15;

    public InquiryThread {
        entries = entries.stream().sorted(Entry.BY_TIME).toList();
        letters = letters.stream().sorted(Comparator.comparing(Letter::at)).toList();
        takenBack = Set.copyOf(takenBack);
    }

    /** What whoever asked may read now, under the shop's name: an answer from when it cannot be taken back any more. */
    public List<Entry> shown(String shop, Duration undo, Instant now) {
        Stream<Entry> own = entries.stream().filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER);
        Stream<Entry> answers = letters.stream()
                .filter(letter -> !now.isBefore(letter.at().plus(undo)))
                .flatMap(letter -> letter.pageEntry(shop, letter.at()).stream());
        return Stream.concat(own, answers).sorted(Entry.BY_TIME).toList();
    }

    /** Whether an entry of this id stands here. */
    public boolean has(String entry) {
        return entries.stream().anyMatch(found -> found.id().equals(entry));
    }

    /** The letter of an id that was sent, even where it was taken back. */
    public boolean sent(LetterId id) {
        return takenBack.contains(id) || letter(id).isPresent();
    }

    /** The letter of an id that stands. */
    public Optional<Letter> letter(LetterId id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** The entry of an id. */
    public Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** How far a reader has read: a form carries it, so that an answer to what is not the newest any more is noticed. */
    public String mark() {
        String[] ids = Stream.concat(
                        entries.stream()
                                .filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                                .map(Entry::id),
                        letters.stream().map(letter -> letter.id().value()))
                .toArray(String[]::new);
        return Hashes.key(ids);
    }

    /** The newest of what whoever asked wrote: two forms that were opened after it are told apart by what they say. */
    public String newest() {
        return entries.stream()
                .filter(entry -> entry.author() == Entry.Author.BUYER)
                .reduce((before, after) -> after)
                .map(Entry::id)
                .orElse("");
    }

    /** Whether whoever asked wrote as much as anybody does, for now. */
    public boolean wroteMuch(Instant now) {
        return written(now.minus(Duration.ofMinutes(10))) >= IN_TEN_MINUTES
                || written(now.minus(Duration.ofDays(1))) >= IN_A_DAY;
    }

    private long written(Instant since) {
        return entries.stream()
                .filter(entry ->
                        entry.author() == Entry.Author.BUYER && entry.at().isAfter(since))
                .count();
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "InquiryThread[" + inquiry + "]";
    }
}

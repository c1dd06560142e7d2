package io.buyerstatus.core.document;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One document of an order on its way into our store. Rows are replaced under the guard of their revision.
 *
 * @param revision counts stored versions, from 1
 * @param note why it waits or was refused, or what was stored; for the operator
 * @param content what was stored; present in {@link DocumentState#STORED} alone
 * @param due when it must be looked at again; empty when nothing more happens by itself
 * @param attempts how often it was fetched since it was asked for
 * @param changedAt when it came into its state
 */
public record DocumentCopy(
        DocumentKey key,
        OrderDocument document,
        long revision,
        DocumentState state,
        String note,
        Optional<DocumentContent> content,
        Optional<Instant> due,
        int attempts,
        Instant changedAt) {
    private static final int LONGEST_NOTE = 300;

    /** Longer than a function that fetches may live. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** By how much the clocks of two functions differ, and far more. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** How long the table's stream may take before the sweep asks again. */
    private static final Duration NUDGE = Duration.ofMinutes(30);

    /** After the first failure, the second, ...; after the last one it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(2));

    /** An upload comes within minutes, or never. */
    private static final Duration UPLOAD_PAUSE = Duration.ofMinutes(1);

    private static final long UPLOAD_TRIES = Upload.VALID.toMinutes() + 2;

    public DocumentCopy {
        Checks.atMost(note, LONGEST_NOTE, "note");
        Checks.require(revision >= 1, "revision", "must be 1 or more");
        Checks.require(content.isPresent() == (state == DocumentState.STORED), "content", "is what is stored");
    }

    /** A document that nobody asked for before. */
    public static DocumentCopy wanted(OrderKey order, OrderDocument document, Instant now) {
        return new DocumentCopy(
                DocumentKey.of(order, document),
                document,
                1,
                DocumentState.WANTED,
                "",
                Optional.empty(),
                Optional.of(now.plus(NUDGE)),
                0,
                now);
    }

    /** To be fetched now, once more; the copier sees the change. */
    public DocumentCopy wantedAgain(Instant now) {
        return to(DocumentState.WANTED, note, Optional.of(now.plus(NUDGE)), attempts, now);
    }

    /** Asked for by a person: to be fetched now, as if never tried. */
    public DocumentCopy askedAgain(Instant now) {
        return to(DocumentState.WANTED, "", Optional.of(now.plus(NUDGE)), 0, now);
    }

    /** Claimed; the lease ends when the claim must have had an outcome. */
    public DocumentCopy claimed(Instant now) {
        return to(DocumentState.COPYING, note, Optional.of(now.plus(LEASE)), attempts + 1, now);
    }

    /** What a copier is handed of a row that was claimed for it: to be copied, the copier's own claim being the row's next try. */
    public DocumentCopy handedOver() {
        Checks.require(state == DocumentState.COPYING, "state", "is claimed first");
        return new DocumentCopy(
                key, document, revision, DocumentState.WANTED, note, content, due, attempts - 1, changedAt);
    }

    /** Whether this, a row that was claimed, is what a copier was handed whose outcome that is, and not a row of the same name that was erased. */
    public boolean waitsFor(DocumentCopy outcome) {
        return state == DocumentState.COPYING
                && outcome.revision() == revision + 2
                && outcome.key().equals(key)
                && outcome.changedAt().isAfter(changedAt.minus(CLOCKS));
    }

    /** With the outcome that a copier left of what it was handed. */
    public DocumentCopy settled(DocumentCopy outcome, Instant now) {
        Checks.require(waitsFor(outcome), "outcome", "is of what was handed over");
        return outcome.content()
                .map(what -> stored(what, outcome.note(), now))
                .orElseGet(() -> to(outcome.state(), outcome.note(), outcome.due(), attempts, now));
    }

    /** In our store. */
    public DocumentCopy stored(DocumentContent what, Instant now) {
        return stored(what, "%s of %d bytes".formatted(what.type(), what.length()), now);
    }

    /**
     * In our store.
     *
     * @param said what was stored; of what we printed, what it is called
     */
    public DocumentCopy stored(DocumentContent what, String said, Instant now) {
        Checks.require(state.allows(DocumentState.STORED), "state", "cannot go from " + state + " to STORED");
        return new DocumentCopy(
                key,
                document,
                revision + 1,
                DocumentState.STORED,
                CleanText.start(said, LONGEST_NOTE),
                Optional.of(what),
                Optional.empty(),
                attempts,
                now);
    }

    public DocumentCopy refused(String why, Instant now) {
        return to(DocumentState.REFUSED, why, Optional.empty(), attempts, now);
    }

    public DocumentCopy tooLarge(String why, Instant now) {
        return to(DocumentState.TOO_LARGE, why, Optional.empty(), attempts, now);
    }

    /** It could not be had this time: tried again after a pause that grows, in the end given up. */
    public DocumentCopy missed(String why, Instant now) {
        boolean upload = Upload.isOne(document.original());
        if (attempts > (upload ? UPLOAD_TRIES : PAUSES.size())) {
            return to(DocumentState.FAILED, "gave up: " + why, Optional.empty(), attempts, now);
        }
        Duration pause = upload ? UPLOAD_PAUSE : PAUSES.get(attempts - 1);
        return to(DocumentState.WAITING, why, Optional.of(now.plus(pause)), attempts, now);
    }

    private DocumentCopy to(DocumentState next, String why, Optional<Instant> nextDue, int tried, Instant now) {
        Checks.require(state.allows(next), "state", "cannot go from " + state + " to " + next);
        return new DocumentCopy(
                key,
                document,
                revision + 1,
                next,
                CleanText.start(why, LONGEST_NOTE),
                Optional.empty(),
                nextDue,
                tried,
                now);
    }
}

package io.buyerstatus.core.picture;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One picture on its way into our store, however many orders show it. Rows are replaced under the guard of their revision.
 *
 * @param revision counts stored versions, from 1
 * @param note why it waits or was refused, or what was copied; for the operator
 * @param due when it must be looked at again; empty when nothing more happens by itself
 * @param attempts how often it was fetched since it was asked for
 * @param changedAt when it came into its state
 */
public record PictureCopy(
        PictureKey key,
        PictureVariant use,
        URI original,
        long revision,
        PictureState state,
        String note,
        Optional<Instant> due,
        int attempts,
        Instant changedAt)
        implements DuePicture {
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

    public PictureCopy {
        Checks.atMost(note, LONGEST_NOTE, "note");
        Checks.require(revision >= 1, "revision", "must be 1 or more");
    }

    /** A picture that nobody asked for before. */
    public static PictureCopy wanted(ShopId shop, PictureVariant use, URI original, Instant now) {
        return new PictureCopy(
                PictureKey.of(shop, use, original),
                use,
                original,
                1,
                PictureState.WANTED,
                "",
                Optional.of(now.plus(NUDGE)),
                0,
                now);
    }

    /** To be fetched now, once more; the copier sees the change. */
    public PictureCopy wantedAgain(Instant now) {
        return to(PictureState.WANTED, note, Optional.of(now.plus(NUDGE)), attempts, now);
    }

    /** Asked for by a person: to be fetched now, as if never tried. */
    public PictureCopy askedAgain(Instant now) {
        return to(PictureState.WANTED, "", Optional.of(now.plus(NUDGE)), 0, now);
    }

    /** Claimed; the lease ends when the claim must have had an outcome. */
    public PictureCopy claimed(Instant now) {
        return to(PictureState.COPYING, note, Optional.of(now.plus(LEASE)), attempts + 1, now);
    }

    /** What a copier is handed of a row that was claimed for it: to be copied, the copier's own claim being the row's next try. */
    public PictureCopy handedOver() {
        Checks.require(state == PictureState.COPYING, "state", "is claimed first");
        return new PictureCopy(key, use, original, revision, PictureState.WANTED, note, due, attempts - 1, changedAt);
    }

    /** Whether this, a row that was claimed, is what a copier was handed whose outcome that is, and not a row of the same name that was erased. */
    public boolean waitsFor(PictureCopy outcome) {
        return state == PictureState.COPYING
                && outcome.revision() == revision + 2
                && outcome.key().equals(key)
                && outcome.changedAt().isAfter(changedAt.minus(CLOCKS));
    }

    /** With the outcome that a copier left of what it was handed. */
    public PictureCopy settled(PictureCopy outcome, Instant now) {
        Checks.require(waitsFor(outcome), "outcome", "is of what was handed over");
        return to(outcome.state(), outcome.note(), outcome.due(), attempts, now);
    }

    public PictureCopy copied(String what, Instant now) {
        return to(PictureState.COPIED, what, Optional.empty(), attempts, now);
    }

    public PictureCopy refused(String why, Instant now) {
        return to(PictureState.REFUSED, why, Optional.empty(), attempts, now);
    }

    /** It could not be had this time: tried again after a pause that grows, in the end given up. */
    public PictureCopy missed(String why, Instant now) {
        return attempts > PAUSES.size()
                ? to(PictureState.FAILED, "gave up: " + why, Optional.empty(), attempts, now)
                : to(PictureState.WAITING, why, Optional.of(now.plus(PAUSES.get(attempts - 1))), attempts, now);
    }

    private PictureCopy to(PictureState next, String why, Optional<Instant> nextDue, int tried, Instant now) {
        Checks.require(state.allows(next), "state", "cannot go from " + state + " to " + next);
        String shortened = CleanText.start(why, LONGEST_NOTE);
        return new PictureCopy(key, use, original, revision + 1, next, shortened, nextDue, tried, now);
    }
}

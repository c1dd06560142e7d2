package io.buyerstatus.core.picture;

import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Shows the copier what is due once more: what the stream lost, what waited for its next try, and what somebody claimed and
 * never came back with.
 */
public final class SweepDuePictures {
    private final PictureLedger ledger;
    private final HourlySweep<DuePicture> sweep;

    public SweepDuePictures(PictureLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.sweep = new HourlySweep<>(ledger, this::move, clock);
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep.sweep(timeIsUp);
    }

    private boolean move(DuePicture due, Instant now) {
        return switch (due) {
            case ReferencedPictures named -> {
                ledger.put(named.again(now));
                yield true;
            }
            case PictureCopy copy -> ledger.replace(next(copy, now));
        };
    }

    private static PictureCopy next(PictureCopy copy, Instant now) {
        return switch (copy.state()) {
            case WANTED, WAITING -> copy.wantedAgain(now);
            case COPYING -> copy.missed("the copier's claim expired", now);
            case COPIED, REFUSED, FAILED ->
                throw new IllegalStateException(copy.key() + " is due although it is " + copy.state());
        };
    }
}

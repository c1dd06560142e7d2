package io.buyerstatus.core.document;

import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Shows the copier which documents are due once more: what the stream lost, what waited for its next try, and what somebody claimed
 * and never came back with.
 */
public final class SweepDueDocuments {
    private final DocumentLedger ledger;
    private final HourlySweep<DocumentCopy> sweep;

    public SweepDueDocuments(DocumentLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.sweep = new HourlySweep<>(ledger, this::move, clock);
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep.sweep(timeIsUp);
    }

    private boolean move(DocumentCopy due, Instant now) {
        return ledger.replace(
                switch (due.state()) {
                    case WANTED, WAITING -> due.wantedAgain(now);
                    case COPYING -> due.missed("the copier's claim expired", now);
                    case STORED, REFUSED, TOO_LARGE, FAILED ->
                        throw new IllegalStateException(due.key() + " is due although it is " + due.state());
                });
    }
}

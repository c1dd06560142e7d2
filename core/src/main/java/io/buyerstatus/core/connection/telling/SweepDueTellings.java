package io.buyerstatus.core.connection.telling;

import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells what is due: decisions that nobody took back, what waited for its next try, and what somebody claimed and never came back with. */
public final class SweepDueTellings {
    private final TellingLedger ledger;
    private final TellAddress tell;
    private final HourlySweep<AddressTelling> sweep;

    public SweepDueTellings(TellingLedger ledger, TellAddress tell, InstantSource clock) {
        this.ledger = ledger;
        this.tell = tell;
        this.sweep = new HourlySweep<>(ledger, this::move, clock);
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep.sweep(timeIsUp);
    }

    private boolean move(AddressTelling due, Instant now) {
        return switch (due.state()) {
            case PLANNED, WANTED, WAITING -> tell.tell(due).isPresent();
            case TELLING -> ledger.replace(due.missed("whoever told it never came back", Optional.empty(), now));
            case TOLD, REFUSED, DROPPED ->
                throw new IllegalStateException(due.occurrence() + " is due although it is " + due.state());
        };
    }
}

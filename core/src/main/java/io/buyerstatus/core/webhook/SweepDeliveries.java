package io.buyerstatus.core.webhook;

import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.webhook.Delivery.Attempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Tries every delivery whose time has come, and those whose owner died. Several may run: each delivery is in one's hands. */
public final class SweepDeliveries {
    /** Of one sweep, so that what is claimed can be tried before the lease ends. */
    private static final int MOST = 500;

    private final Deliveries deliveries;
    private final DeliverEvents deliver;
    private final InstantSource clock;

    public SweepDeliveries(Deliveries deliveries, DeliverEvents deliver, InstantSource clock) {
        this.deliveries = deliveries;
        this.deliver = deliver;
        this.clock = clock;
    }

    /**
     * Sweeps until nothing is due or the time is up; what is left is swept next time.
     *
     * @throws RuntimeException at the end, where something could not be read or moved; it held up nothing else
     */
    public Swept sweep(BooleanSupplier timeIsUp) {
        List<Delivery> claimed = new ArrayList<>();
        try {
            return new HourlySweep<>(deliveries, (due, now) -> claim(due, now, claimed), clock)
                    .sweep(() -> claimed.size() >= MOST || timeIsUp.getAsBoolean());
        } finally {
            deliver.deliver(claimed, timeIsUp);
        }
    }

    private boolean claim(Delivery due, Instant now, List<Delivery> claimed) {
        if (!due.claimable(now)) {
            return false;
        }
        if (due.attempts() >= RetrySchedule.ATTEMPTS) {
            return deliveries.replace(due.settled(
                    Delivery.State.FAILED, Attempt.unanswered(now, "what came of the last attempt is not known")));
        }
        Delivery mine = due.claimed(now);
        return deliveries.replace(mine) && claimed.add(mine);
    }
}

package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.order.event.OrderEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When an order changed, of a shop system that says it to the second. What changes again in the second in which it was fetched bears a time that is known
 * already, and nobody would tell of it: so what the order says is told by the part of the second.
 */
public final class WithinSecond {
    private static final int PARTS = 1000;

    private WithinSecond() {}

    /** A time within the second of the change, which is another where the order says something else. */
    public static Instant of(Instant changed, List<OrderEvent> said) {
        int content = said.stream().map(OrderEvent::id).toList().hashCode();
        return changed.truncatedTo(ChronoUnit.SECONDS).plusMillis(Math.floorMod(content, PARTS));
    }
}

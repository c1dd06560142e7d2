package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.order.event.OrderEvent;
import java.util.List;

/** Port to where fetched events go. */
@FunctionalInterface
public interface PulledEvents {
    /**
     * Takes the events of one order; when it returns, all are there, or none where one of them is too large.
     *
     * @return whether they were taken
     */
    boolean take(List<OrderEvent> events);
}

package io.buyerstatus.core.intake;

import java.util.List;

/** Port to the queue of order events; what it took is not lost. */
public interface EventQueue {
    /** Enqueues events in the contract's JSON; returns when the queue has all of them, else throws. */
    void enqueue(List<String> bodies);
}

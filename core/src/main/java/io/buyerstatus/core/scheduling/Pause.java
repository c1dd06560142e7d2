package io.buyerstatus.core.scheduling;

import java.time.Duration;

/** Waits: because a shop system asks for it, or so that not too much leaves at once. */
@FunctionalInterface
public interface Pause {
    /** Really waits. */
    Pause REAL = duration -> {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    void of(Duration duration);
}

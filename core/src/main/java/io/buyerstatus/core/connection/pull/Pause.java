package io.buyerstatus.core.connection.pull;

import java.time.Duration;

/** Waits, where a shop system asks for it. */
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

package io.buyerstatus.core.message.letter;

import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.Optional;

/** Port to the letters of an order that their writers did not take back, for whoever asks whether somebody answered. */
@FunctionalInterface
public interface StandingLetters {
    /** When the newest of them was written (strongly consistent); one Query. */
    Optional<Instant> newest(OrderKey order);
}

package io.buyerstatus.core.bulk;

import java.time.Duration;
import java.time.Instant;

/** Port to the one place where all messages to many take their turn, of all shops: they share the deployment's sending rate. */
@FunctionalInterface
public interface BulkLane {
    /** Takes a turn of so many messages. */
    Turn take(int messages, Instant now);

    /** What a wish for a turn comes to. */
    sealed interface Turn {
        /**
         * It is taken.
         *
         * @param at when the first of its messages may leave: soon, if not now
         * @param apart after how long each of the others may
         */
        record Taken(Instant at, Duration apart) implements Turn {
            /** When one of its messages may leave, the first being 0. */
            Instant of(int message) {
                return at.plus(apart.multipliedBy(message));
            }
        }

        /** Nothing was taken; when to ask again. */
        record Later(Instant at) implements Turn {}
    }
}

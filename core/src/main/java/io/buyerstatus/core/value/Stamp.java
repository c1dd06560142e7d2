package io.buyerstatus.core.value;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something was said, and by which event: the total order in which later statements replace earlier ones, whatever
 * the order of their arrival.
 */
public record Stamp(Instant at, String eventId) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::at).thenComparing(Stamp::eventId);

    public Stamp {
        Checks.text(eventId, 200, "event id");
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}

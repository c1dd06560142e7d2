package io.buyerstatus.core.order;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of an order no carrier brings, all of one kind.
 *
 * @param lines at least one
 * @param since since when it is in its state; empty while nothing happened
 * @param place where it waits, as the shop system says
 */
public record Part(LineKind kind, List<Line> lines, State state, Optional<Instant> since, Optional<PickupPoint> place) {
    /** How far it is. */
    public enum State {
        /** Nothing for the buyer yet. */
        OPEN,
        /** It lies ready in the shop. */
        READY,
        /** The shop is bringing it. */
        UNDERWAY,
        /** The shop came with it, and could not leave it. */
        MISSED,
        /** The buyer has it. */
        DONE
    }

    public Part {
        Checks.require(!lines.isEmpty(), "lines", "are what a part consists of");
        lines = List.copyOf(lines);
    }

    /** Whether the buyer has it. */
    public boolean done() {
        return state == State.DONE;
    }

    /** Whether its buyer can be asked how it was: who bought at the till was there, and a gift card is for somebody else. */
    boolean judged() {
        return kind != LineKind.TAKEN_ALONG && kind != LineKind.GIFT_CARD;
    }
}

package io.buyerstatus.core.order.ticket;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of an order's conversation that the buyer gave a name, from its opening until the next one.
 *
 * @param number counts the order's tickets from 1
 * @param assignee who of the staff looks after it; empty where nobody does yet
 * @param closing empty while it is open
 * @param reopened how often it was closed and opened again
 */
public record Ticket(
        int number,
        TicketKind kind,
        Instant openedAt,
        Optional<Assignee> assignee,
        Optional<Closing> closing,
        int reopened) {
    /**
     * Somebody of the staff.
     *
     * @param person their id
     * @param name as colleagues know them, when it was given to them
     */
    public record Assignee(String person, String name) {
        public Assignee {
            Checks.text(person, 40, "person");
            Checks.text(name, 200, "name");
        }
    }

    /**
     * That no more is expected.
     *
     * @param by who closed it, as colleagues know them; no buyer reads it
     * @param letter the letter that closed it; empty where none did
     */
    public record Closing(Instant at, String by, Optional<String> letter) {
        public Closing {
            Checks.text(by, 200, "by");
        }
    }

    public Ticket {
        Checks.require(number > 0, "number", "counts from 1");
        Checks.require(reopened >= 0, "reopened", "counts");
    }

    static Ticket opened(int number, TicketKind kind, Instant at) {
        return new Ticket(number, kind, at, Optional.empty(), Optional.empty(), 0);
    }

    /** Whether the shop has not closed it, or somebody opened it again. */
    public boolean open() {
        return closing.isEmpty();
    }

    /** As buyer and seller call it: the order's number, and its own. */
    public String name(String orderNumber) {
        return orderNumber + "-" + number;
    }

    Ticket assigned(Optional<Assignee> next) {
        return new Ticket(number, kind, openedAt, next, closing, reopened);
    }

    Ticket closed(Closing next) {
        return new Ticket(number, kind, openedAt, assignee, Optional.of(next), reopened);
    }

    Ticket openAgain() {
        return open() ? this : new Ticket(number, kind, openedAt, assignee, Optional.empty(), reopened + 1);
    }
}

package io.buyerstatus.core.search;

import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a line of a list shows of the newest ticket of an order.
 *
 * @param assignee who looks after it; empty where nobody does
 * @param movedAt when the last thing happened to it: somebody wrote, or it was closed
 */
public record TicketRow(
        int number, TicketKind kind, boolean open, Optional<Ticket.Assignee> assignee, Instant movedAt) {
    static TicketRow of(Ticket ticket, Instant lastWord) {
        return new TicketRow(
                ticket.number(),
                ticket.kind(),
                ticket.open(),
                ticket.assignee(),
                ticket.closing().map(Ticket.Closing::at).orElse(lastWord));
    }

    TicketRow answered(Instant at) {
        return open && at.isAfter(movedAt) ? new TicketRow(number, kind, open, assignee, at) : this;
    }
}

package io.buyerstatus.core.desk;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the staff do with an order's newest ticket, beside writing: who looks after it, and whether it is closed [UP-13]. */
public final class MindTicket {
    private static final int ATTEMPTS = 4;

    private final DeskOrders desk;
    private final OrderStore orders;
    private final StaffReader staff;
    private final InstantSource clock;

    public MindTicket(DeskOrders desk, OrderStore orders, StaffReader staff, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.staff = staff;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** It is so, perhaps since an earlier click. */
        DONE,
        /** The buyer, or a colleague, said something that whoever wanted to close it had not read. */
        STALE,
        /** There is no such ticket, or nobody of that id belongs to the staff. */
        UNKNOWN,
        /** The order changed under every attempt. */
        NOT_DONE
    }

    /** Gives the ticket to a member of the staff who may write, or to nobody. */
    public Result assign(OrderKey order, Optional<PersonId> person) {
        Optional<Ticket.Assignee> assignee = person.flatMap(
                        id -> staff.of(order.shop()).member(id))
                .filter(member -> member.role().includes(Role.AGENT))
                .map(member -> new Ticket.Assignee(member.person().value(), member.displayName()));
        return person.isPresent() && assignee.isEmpty()
                ? Result.UNKNOWN
                : change(order, tickets -> tickets.assigned(assignee));
    }

    /** Opens it again. */
    public Result open(OrderKey order) {
        return change(order, Tickets::openAgain);
    }

    private Result change(OrderKey key, UnaryOperator<Tickets> how) {
        Result result = Result.NOT_DONE;
        for (int attempt = 0; attempt < ATTEMPTS && result == Result.NOT_DONE; attempt++) {
            result = orders.find(key)
                    .filter(order -> order.tickets().latest().isPresent())
                    .map(order -> changed(order, how))
                    .orElse(Result.UNKNOWN);
        }
        return result;
    }

    private Result changed(Order order, UnaryOperator<Tickets> how) {
        Order after = order.withTickets(how.apply(order.tickets()));
        return after.equals(order) || orders.commit(OrderChange.of(order, after)) != Commit.CONFLICT
                ? Result.DONE
                : Result.NOT_DONE;
    }

    /**
     * Closes it without a word, if whoever does has read all of the conversation. What the buyer writes at the same moment is either read
     * first, or opens it again: both are written under the order's version.
     */
    public Result close(Actor who, OrderKey key, Optional<ThreadMark> seen) {
        Result result = Result.NOT_DONE;
        for (int attempt = 0; attempt < ATTEMPTS && result == Result.NOT_DONE; attempt++) {
            result = desk.card(key, who.id(), OrderCard.ENTRIES)
                    .filter(card -> card.order().tickets().latest().isPresent())
                    .map(card ->
                            seen.filter(mark -> mark.digest().equals(card.mark().digest()))
                                            .isPresent()
                                    ? changed(
                                            card.order(),
                                            tickets -> tickets.closed(
                                                    new Ticket.Closing(clock.instant(), who.name(), Optional.empty())))
                                    : Result.STALE)
                    .orElse(Result.UNKNOWN);
        }
        return result;
    }
}

package io.buyerstatus.core.order.ticket;

import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.order.ticket.Ticket.Closing;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tickets of an order, oldest first. There is one conversation, so that only the newest can be open; what the buyer writes belongs to
 * it, and opens it again.
 */
public record Tickets(List<Ticket> all) {
    /** How many an order has at most; whoever wants another one goes on with the newest. */
    public static final int MOST = 20;

    public static final Tickets NONE = new Tickets(List.of());

    public Tickets {
        all = List.copyOf(all);
        Checks.size(all, MOST, "tickets");
        List<Ticket> counted = all;
        Checks.require(
                IntStream.range(0, all.size()).allMatch(at -> counted.get(at).number() == at + 1),
                "tickets",
                "must be counted from 1");
        Checks.require(
                all.stream().limit(Math.max(0, all.size() - 1L)).noneMatch(Ticket::open),
                "tickets",
                "but the newest must be closed");
    }

    /** The newest. */
    public Optional<Ticket> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The one that is open. */
    public Optional<Ticket> open() {
        return latest().filter(Ticket::open);
    }

    /**
     * These, when the buyer writes: what is open goes on, what is closed is open again, and a kind opens a new one beside what is closed.
     *
     * @param kind what it is about, where the buyer says so
     */
    public Tickets written(Optional<TicketKind> kind, Instant now) {
        boolean begins = kind.isPresent() && open().isEmpty() && all.size() < MOST;
        return begins
                ? new Tickets(Stream.concat(all.stream(), Stream.of(Ticket.opened(all.size() + 1, kind.get(), now)))
                        .toList())
                : openAgain();
    }

    /** These, with the newest open. */
    public Tickets openAgain() {
        return latest(Ticket::openAgain);
    }

    /** These, where what a letter closed is open again, as it was never sent. */
    public Tickets withoutLetter(String letter) {
        boolean closedIt = latest().flatMap(Ticket::closing)
                .flatMap(Closing::letter)
                .filter(letter::equals)
                .isPresent();
        return closedIt ? openAgain() : this;
    }

    /** These, with the open one closed. */
    public Tickets closed(Closing closing) {
        return open().isPresent() ? latest(ticket -> ticket.closed(closing)) : this;
    }

    /** These, with the newest in somebody's hands, or in nobody's. */
    public Tickets assigned(Optional<Assignee> assignee) {
        return latest(ticket -> ticket.assigned(assignee));
    }

    private Tickets latest(UnaryOperator<Ticket> change) {
        return all.isEmpty()
                ? this
                : new Tickets(Stream.concat(all.stream().limit(all.size() - 1L), Stream.of(change.apply(all.getLast())))
                        .toList());
    }
}

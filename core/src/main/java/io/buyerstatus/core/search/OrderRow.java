package io.buyerstatus.core.search;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line of a list shows of an order.
 *
 * @param name of the buyer; may be empty
 * @param parcels how many
 * @param waitingSince when the buyer wrote what nobody has answered; empty where they wait for nothing
 * @param ticket the newest; empty where there is none
 * @param addressSince since when the shop is to do something about another delivery address; empty where it is not
 */
public record OrderRow(
        OrderKey key,
        String number,
        String name,
        Optional<Money> total,
        Progress progress,
        Due payment,
        ChannelId channel,
        int parcels,
        Instant placedAt,
        Optional<Instant> waitingSince,
        Optional<TicketRow> ticket,
        Optional<Instant> addressSince) {

    /** A line without a ticket. */
    public OrderRow(
            OrderKey key,
            String number,
            String name,
            Optional<Money> total,
            Progress progress,
            Due payment,
            ChannelId channel,
            int parcels,
            Instant placedAt,
            Optional<Instant> waitingSince) {
        this(
                key,
                number,
                name,
                total,
                progress,
                payment,
                channel,
                parcels,
                placedAt,
                waitingSince,
                Optional.empty(),
                Optional.empty());
    }

    /** Where it stands on the boards; empty where nobody of its buyer and the shop has anything to say. */
    public Optional<Board> board() {
        if (waits()) {
            return Optional.of(Board.US);
        }
        return ticket.map(newest -> newest.open() ? Board.CUSTOMER : Board.CLOSED);
    }

    /** By when it is sorted there. */
    public Optional<Instant> boardedAt() {
        return Stream.of(waitingSince, addressSince)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .or(() -> ticket.map(TicketRow::movedAt));
    }

    /** Whether its buyer waits for the shop: for an answer, or for another delivery address to be settled. */
    public boolean waits() {
        return waitingSince.isPresent() || addressSince.isPresent();
    }

    /** The line of an order that is known. */
    public static OrderRow of(OrderView view) {
        Order order = view.order();
        return new OrderRow(
                order.key(),
                order.number(),
                order.buyer().map(Buyer::displayName).map(CleanText::line).orElse(""),
                order.purchase().totals().map(Stamped::value).map(totals -> totals.total()),
                order.progress(),
                payment(order.settlement()),
                order.channel(),
                order.parcels().all().size(),
                order.milestones().at(Milestone.PLACED).orElse(Instant.EPOCH),
                waiting(view.entries().stream()
                        .filter(entry ->
                                settledAt(order).map(entry.at()::isAfter).orElse(true))
                        .toList()),
                order.tickets().latest().map(ticket -> TicketRow.of(ticket, lastWord(view.entries(), ticket))),
                order.addressWaitsSince());
    }

    /** What is said before a ticket is closed waits for nothing any more. */
    private static Optional<Instant> settledAt(Order order) {
        return order.tickets().latest().flatMap(Ticket::closing).map(Ticket.Closing::at);
    }

    private static Instant lastWord(List<Entry> entries, Ticket ticket) {
        return entries.stream()
                .filter(entry -> entry.author() != Entry.Author.SYSTEM)
                .map(Entry::at)
                .filter(ticket.openedAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(ticket.openedAt());
    }

    /**
     * The line where somebody of the shop answered beside the conversation.
     *
     * @param entries the conversation, oldest first
     * @param at when they did
     */
    OrderRow answered(List<Entry> entries, Instant at) {
        return new OrderRow(
                key,
                number,
                name,
                total,
                progress,
                payment,
                channel,
                parcels,
                placedAt,
                waiting(entries.stream().filter(entry -> entry.at().isAfter(at)).toList()),
                ticket.map(newest -> newest.answered(at)),
                addressSince);
    }

    private static Due payment(Settlement settlement) {
        if (settlement.overpaid().isPresent()) {
            return Due.REFUND;
        }
        return switch (settlement.state()) {
            case PARTLY_PAID, PARTLY_PAID_UNCOUNTED -> Due.PARTLY;
            case OPEN_UNCOUNTED -> Due.UNPAID;
            default -> settlement.asks() ? Due.UNPAID : Due.SETTLED;
        };
    }

    /** Since the first of what the buyer wrote after anybody of the shop did. */
    private static Optional<Instant> waiting(List<Entry> entries) {
        Optional<Instant> since = Optional.empty();
        for (Entry entry : entries) {
            since = switch (entry.author()) {
                case BUYER -> since.isPresent() ? since : Optional.of(entry.at());
                case SELLER -> Optional.empty();
                case SYSTEM -> since;
            };
        }
        return since;
    }
}

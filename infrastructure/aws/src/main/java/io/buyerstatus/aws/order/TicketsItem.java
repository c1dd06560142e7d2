package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.store.OrderChange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order's tickets, in a row of their own; their words are entries of the conversation. */
final class TicketsItem {
    private static final String ALL = "all";

    private static final String KIND = "k";
    private static final String OPENED_AT = "at";
    private static final String PERSON = "p";
    private static final String PERSONS_NAME = "pn";
    private static final String CLOSED_AT = "c";
    private static final String CLOSED_BY = "cb";
    private static final String LETTER = "cl";
    private static final String REOPENED = "r";

    private TicketsItem() {}

    /** Where the change touches them. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        Tickets before = change.before().map(Order::tickets).orElse(Tickets.NONE);
        Tickets after = change.after().tickets();
        return after.equals(before)
                ? Stream.empty()
                : Stream.of(RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(OrdersTable.key(change.after().key(), OrdersTable.TICKETS), write(after))));
    }

    /** The item without its keys. */
    private static Map<String, AttributeValue> write(Tickets tickets) {
        return Schema.item().list(ALL, tickets.all(), TicketsItem::write).item();
    }

    private static AttributeValue write(Ticket ticket) {
        ItemWriter map = new ItemWriter()
                .text(KIND, ticket.kind().word())
                .instant(OPENED_AT, ticket.openedAt())
                .number(REOPENED, ticket.reopened());
        ticket.assignee()
                .ifPresent(assignee -> map.text(PERSON, assignee.person()).text(PERSONS_NAME, assignee.name()));
        ticket.closing().ifPresent(closing -> map.instant(CLOSED_AT, closing.at())
                .text(CLOSED_BY, closing.by())
                .put(LETTER, closing.letter(), Values::text));
        return map.value();
    }

    static Tickets read(ItemReader item) {
        Schema.check(item);
        var all = item.list(ALL, ItemReader::of);
        return new Tickets(IntStream.range(0, all.size())
                .mapToObj(at -> ticket(at + 1, all.get(at)))
                .toList());
    }

    private static Ticket ticket(int number, ItemReader map) {
        return new Ticket(
                number,
                TicketKind.named(map.text(KIND)).orElse(TicketKind.QUESTION),
                map.instant(OPENED_AT),
                map.find(PERSON, AttributeValue::s).map(person -> new Ticket.Assignee(person, map.text(PERSONS_NAME))),
                map.find(CLOSED_AT, Values::instant)
                        .map(at -> new Ticket.Closing(at, map.text(CLOSED_BY), letter(map))),
                map.integer(REOPENED));
    }

    private static Optional<String> letter(ItemReader map) {
        return map.find(LETTER, AttributeValue::s);
    }
}

package io.buyerstatus.aws.search;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.IndexedOrder;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.search.TicketRow;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as they are written and read. */
final class SearchItems {
    /** Of {@link SearchTable#TICKET}. */
    private static final String NUMBER = "n";

    private static final String KIND = "k";
    private static final String OPEN = "o";
    private static final String MOVED = "at";
    private static final String PERSON = "p";
    private static final String PERSONS_NAME = "pn";

    private SearchItems() {}

    static Map<String, AttributeValue> row(IndexedOrder order, long revision) {
        OrderRow row = order.row();
        ShopId shop = row.key().shop();
        ItemWriter item = Schema.item()
                .number(SearchTable.REVISION, revision)
                .text(SearchTable.NUMBER, row.number())
                .text(SearchTable.NAME, row.name())
                .put(SearchTable.TOTAL, row.total(), Values::money)
                .number(SearchTable.PARCELS, row.parcels())
                .texts(
                        SearchTable.LOOK_UPS,
                        order.lookUps().stream().map(SearchItems::text).toList())
                .text(SearchTable.ALL, shop.value())
                .text(SearchTable.PLACED, SearchTable.sort(row.placedAt(), row.key()))
                .text(SearchTable.PROGRESS, SearchTable.list(shop, word(row.progress())))
                .text(SearchTable.CHANNEL, SearchTable.list(shop, row.channel().value()));
        if (row.payment() != Due.SETTLED) {
            item.text(SearchTable.OPEN, SearchTable.list(shop, row.payment().word()));
        }
        row.board().ifPresent(board -> item.text(SearchTable.BOARD, SearchTable.list(shop, board.word()))
                .text(SearchTable.ENTRY, SearchTable.sort(row.boardedAt().orElseThrow(), row.key())));
        row.addressSince().ifPresent(since -> item.instant(SearchTable.ADDRESS, since)
                .instant(SearchTable.WAITING, row.waitingSince()));
        row.ticket().ifPresent(ticket -> item.put(SearchTable.TICKET, ticket(ticket)));
        Map<String, AttributeValue> written = new HashMap<>(item.item());
        written.putAll(SearchTable.row(row.key()));
        return written;
    }

    static SearchRows.Stored stored(ItemReader item) {
        return new SearchRows.Stored(
                new IndexedOrder(
                        row(item),
                        item.texts(SearchTable.LOOK_UPS).stream()
                                .map(SearchItems::lookUp)
                                .collect(Collectors.toUnmodifiableSet())),
                item.number(SearchTable.REVISION));
    }

    static OrderRow row(ItemReader item) {
        Schema.check(item);
        OrderKey key = SearchTable.orderOfRow(item.text(SearchTable.PK));
        String open = item.text(SearchTable.OPEN);
        return new OrderRow(
                key,
                item.text(SearchTable.NUMBER),
                item.text(SearchTable.NAME),
                item.find(SearchTable.TOTAL, Values::money),
                Progress.valueOf(
                        SearchTable.which(item.text(SearchTable.PROGRESS)).toUpperCase(Locale.ROOT)),
                open.isEmpty()
                        ? Due.SETTLED
                        : Due.parse(SearchTable.which(open)).orElse(Due.SETTLED),
                new ChannelId(SearchTable.which(item.text(SearchTable.CHANNEL))),
                item.integer(SearchTable.PARCELS),
                SearchTable.time(item.text(SearchTable.PLACED)),
                waitingSince(item),
                item.find(SearchTable.TICKET, SearchItems::ticket),
                item.find(SearchTable.ADDRESS, Values::instant));
    }

    private static Optional<Instant> waitingSince(ItemReader item) {
        if (item.find(SearchTable.ADDRESS).isPresent()) {
            return item.find(SearchTable.WAITING, Values::instant);
        }
        return waits(item) ? Optional.of(SearchTable.time(item.text(SearchTable.ENTRY))) : Optional.empty();
    }

    private static boolean waits(ItemReader item) {
        String board = item.text(SearchTable.BOARD);
        return !board.isEmpty() && SearchTable.which(board).equals(Board.US.word());
    }

    private static AttributeValue ticket(TicketRow ticket) {
        ItemWriter map = new ItemWriter()
                .number(NUMBER, ticket.number())
                .text(KIND, ticket.kind().word())
                .flag(OPEN, ticket.open())
                .instant(MOVED, ticket.movedAt());
        ticket.assignee()
                .ifPresent(assignee -> map.text(PERSON, assignee.person()).text(PERSONS_NAME, assignee.name()));
        return map.value();
    }

    private static TicketRow ticket(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new TicketRow(
                map.integer(NUMBER),
                TicketKind.named(map.text(KIND)).orElse(TicketKind.QUESTION),
                map.flag(OPEN),
                map.find(PERSON, AttributeValue::s).map(person -> new Ticket.Assignee(person, map.text(PERSONS_NAME))),
                map.instant(MOVED));
    }

    static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }

    private static String text(LookUp lookUp) {
        return lookUp.kind() + "#" + lookUp.text();
    }

    private static LookUp lookUp(String text) {
        int end = text.indexOf('#');
        return new LookUp(LookUp.Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
    }
}

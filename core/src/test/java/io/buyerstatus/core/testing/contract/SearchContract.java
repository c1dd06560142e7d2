package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.IndexedOrder;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderList;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.search.TicketRow;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever keeps derived rows must do. */
@Tag("BL-26")
public abstract class SearchContract {
    private static final Instant PLACED = Instant.parse("2026-11-29T10:00:00.123Z");

    private final ShopId shop = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));
    private final ShopId other = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));

    protected abstract SearchRows rows();

    protected abstract OrderLists lists();

    private OrderRow row(ShopId of, int number, Progress progress, Due due, Optional<Instant> waiting) {
        return new OrderRow(
                OrderKey.of(of, new ConnectionId("web"), "N-" + number),
                "N-" + number,
                "Jürgen Müller",
                Optional.of(Money.of("84.70", "EUR")),
                progress,
                due,
                new ChannelId(number % 2 == 0 ? "web" : "ebay"),
                2,
                PLACED.plusSeconds(number),
                waiting);
    }

    private IndexedOrder written(OrderRow row, LookUp... lookUps) {
        IndexedOrder order = new IndexedOrder(row, Set.of(lookUps));
        assertThat(rows().replace(Optional.empty(), order)).isTrue();
        return order;
    }

    private List<String> numbers(OrderList list) {
        return lists().rows(lists().walk(shop, list, Optional.empty(), 25).orders()).stream()
                .map(OrderRow::number)
                .toList();
    }

    @Test
    void anOrderIsInTheListsThatItBelongsToAndLeavesThem() {
        OrderRow unpaid = row(shop, 1, Progress.PLACED, Due.UNPAID, Optional.of(PLACED));
        IndexedOrder first = written(unpaid);
        written(row(other, 2, Progress.PLACED, Due.UNPAID, Optional.of(PLACED)));
        SearchRows.Stored stored = rows().find(unpaid.key()).orElseThrow();
        assertThat(stored.order()).isEqualTo(first);
        assertThat(lists().rows(List.of(unpaid.key()))).containsExactly(unpaid);
        assertThat(numbers(new OrderList.Owing(Due.UNPAID))).containsExactly("N-1");
        assertThat(numbers(new OrderList.Waiting())).containsExactly("N-1");
        assertThat(lists().count(shop, new OrderList.Waiting(), 100)).isEqualTo(1);

        OrderRow sent = row(shop, 1, Progress.SENT, Due.SETTLED, Optional.empty());
        assertThat(rows().replace(Optional.of(stored), new IndexedOrder(sent, Set.of())))
                .isTrue();
        assertThat(numbers(new OrderList.Owing(Due.UNPAID))).isEmpty();
        assertThat(numbers(new OrderList.Waiting())).isEmpty();
        assertThat(numbers(new OrderList.At(Progress.PLACED))).isEmpty();
        assertThat(numbers(new OrderList.At(Progress.SENT))).containsExactly("N-1");
        assertThat(numbers(new OrderList.All())).containsExactly("N-1");
        assertThat(numbers(new OrderList.From(new ChannelId("ebay")))).containsExactly("N-1");
    }

    @Test
    @Tag("UP-11")
    void aTicketIsOnTheBoardOfWhoeverHasTheNextWord() {
        OrderRow waits = ticketed(row(shop, 1, Progress.SENT, Due.SETTLED, Optional.of(PLACED)), true);
        OrderRow answered = ticketed(row(shop, 2, Progress.SENT, Due.SETTLED, Optional.empty()), true);
        OrderRow closed = ticketed(row(shop, 3, Progress.SENT, Due.SETTLED, Optional.empty()), false);
        List.of(waits, answered, closed).forEach(this::written);

        assertThat(lists().rows(List.of(waits.key(), answered.key(), closed.key())))
                .containsExactly(waits, answered, closed);
        assertThat(numbers(new OrderList.On(Board.US))).containsExactly("N-1");
        assertThat(numbers(new OrderList.Waiting())).containsExactly("N-1");
        assertThat(numbers(new OrderList.On(Board.CUSTOMER))).containsExactly("N-2");
        assertThat(numbers(new OrderList.On(Board.CLOSED))).containsExactly("N-3");
        assertThat(lists().count(shop, new OrderList.On(Board.CUSTOMER), 100)).isEqualTo(1);
    }

    private static OrderRow ticketed(OrderRow row, boolean open) {
        return new OrderRow(
                row.key(),
                row.number(),
                row.name(),
                row.total(),
                row.progress(),
                row.payment(),
                row.channel(),
                row.parcels(),
                row.placedAt(),
                row.waitingSince(),
                Optional.of(new TicketRow(
                        2,
                        TicketKind.MISSING,
                        open,
                        open ? Optional.of(new Ticket.Assignee("person", "Ada")) : Optional.empty(),
                        PLACED)),
                Optional.of(PLACED.plusSeconds(5))
                        .filter(since -> open && row.waitingSince().isPresent()));
    }

    @Test
    void whoReadBeforeSomebodyWroteWritesNothing() {
        OrderRow row = row(shop, 1, Progress.PLACED, Due.UNPAID, Optional.empty());
        IndexedOrder order = written(row);
        SearchRows.Stored read = rows().find(row.key()).orElseThrow();

        assertThat(rows().replace(Optional.empty(), order)).isFalse();
        assertThat(rows().replace(Optional.of(read), order)).isTrue();
        assertThat(rows().replace(Optional.of(read), order)).isFalse();
        assertThat(rows().remove(read)).isFalse();
        assertThat(rows().remove(rows().find(row.key()).orElseThrow())).isTrue();
        assertThat(rows().find(row.key())).isEmpty();
        assertThat(numbers(new OrderList.All())).isEmpty();
    }

    @Test
    void aListIsWalkedTheNewestFirstWithNothingTwiceAndNothingLeftOut() {
        for (int number = 0; number < 12; number++) {
            written(row(shop, number, Progress.SENT, Due.SETTLED, Optional.empty()));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            OrderLists.Part part = lists().walk(shop, new OrderList.At(Progress.SENT), after, 5);
            lists().rows(part.orders()).forEach(row -> seen.add(row.number()));
            after = part.after();
        } while (after.isPresent());

        assertThat(seen)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .startsWith("N-11", "N-10")
                .endsWith("N-0");
    }

    @Test
    void whatLeadsToAnOrderLeadsToItAndNoLongerWhenItChanges() {
        LookUp mail = new LookUp(LookUp.Kind.MAIL, "digest-1");
        LookUp name = new LookUp(LookUp.Kind.NAME, "muller jurgen");
        OrderRow row = row(shop, 1, Progress.SENT, Due.SETTLED, Optional.empty());
        written(row, mail, name);

        assertThat(lists().leading(shop, mail, 25)).containsExactly(row.key());
        assertThat(lists().leading(shop, new LookUp(LookUp.Kind.NAME, "mul"), 25))
                .containsExactly(row.key());
        assertThat(lists().leading(shop, new LookUp(LookUp.Kind.NAME, "mus"), 25))
                .isEmpty();
        assertThat(lists().leading(shop, new LookUp(LookUp.Kind.PHONE, "digest-1"), 25))
                .isEmpty();
        assertThat(lists().leading(other, mail, 25)).isEmpty();

        SearchRows.Stored stored = rows().find(row.key()).orElseThrow();
        assertThat(stored.order().lookUps()).containsExactlyInAnyOrder(mail, name);
        assertThat(rows().replace(Optional.of(stored), new IndexedOrder(row, Set.of(name))))
                .isTrue();
        assertThat(lists().leading(shop, mail, 25)).isEmpty();
        assertThat(lists().leading(shop, name, 25)).containsExactly(row.key());
    }

    @Test
    void aShopHasOneKeyWhichNoOtherHas() {
        assertThat(lists().keyOf(shop)).isEmpty();
        assertThat(rows().key(shop)).isEqualTo(rows().key(shop)).isNotEqualTo(rows().key(other));
        assertThat(lists().keyOf(shop)).contains(rows().key(shop));
    }
}

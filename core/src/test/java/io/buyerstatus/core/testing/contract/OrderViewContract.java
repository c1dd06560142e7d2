package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link OrderStore} shows of an order's conversation. */
public abstract class OrderViewContract {
    private final OrderKey key = Fresh.order();

    protected abstract OrderStore orders();

    @Test
    void anOrderNobodyWroteAboutHasNoEntries() {
        say(List.of());
        assertThat(view().entries()).isEmpty();
        assertThat(view().moreEntries()).isFalse();
    }

    @Test
    void entriesStandOldestFirstToTheNanosecond() {
        Instant second = Instant.parse("2026-11-21T20:15:30Z");
        Entry first = Samples.entry("d", second, "first");
        Entry next = Samples.entry("c", second.plusNanos(1), "second");
        Entry third = Samples.entry("b", second.plusNanos(500_000_000), "third");
        Entry last = Samples.entry("a", second.plusSeconds(1), "fourth");
        say(List.of(last, next));
        say(List.of(third, first));
        assertThat(view().entries()).containsExactly(first, next, third, last);
    }

    @Test
    void entriesOfOneInstantStandInTheOrderOfTheirIds() {
        Entry one = Samples.entry("1", Samples.NOW, "one");
        Entry two = Samples.entry("2", Samples.NOW, "two");
        say(List.of(two, one));
        assertThat(view().entries()).containsExactly(one, two);
    }

    @Test
    void anEntryComesBackAsItWasWritten() {
        List<Entry> entries = List.of(
                new Entry(
                        "id # with ä separators #",
                        Samples.NOW,
                        Entry.Author.SELLER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "Åse Ødegård",
                        "Zeile 1\nZeile 2 \uD83D\uDCE6 <b>&amp;</b>"),
                new Entry(
                        "2",
                        Samples.NOW.plusSeconds(1),
                        Entry.Author.SYSTEM,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "",
                        "x".repeat(Entry.MAX_TEXT)));
        say(entries);
        assertThat(view().entries()).isEqualTo(entries);
    }

    @Test
    void whatOnlyTheSellerMayReadIsNotInTheView() {
        say(List.of(
                Samples.note("n1", Samples.NOW.minusSeconds(1), "older note"),
                Samples.entry("e", Samples.NOW, "entry"),
                Samples.note("n2", Samples.NOW.plusSeconds(1), "newer note")));
        assertThat(view().entries()).extracting(Entry::text).containsExactly("entry");
    }

    @Test
    void twentyEntriesAreAllOfThem() {
        converse(OrderView.ENTRIES);
        assertThat(view().entries()).hasSize(OrderView.ENTRIES);
        assertThat(view().moreEntries()).isFalse();
    }

    @Test
    void ofMoreEntriesTheNewestTwentyAreShown() {
        converse(OrderView.ENTRIES + 35);
        assertThat(view().entries())
                .extracting(Entry::text)
                .containsExactlyElementsOf(IntStream.range(35, OrderView.ENTRIES + 35)
                        .mapToObj(at -> "entry " + at)
                        .toList());
        assertThat(view().moreEntries()).isTrue();
    }

    @Test
    void manyParcelsHideNoEntryAndNoParcel() {
        List<ParcelFacts> fragments = IntStream.range(0, 60)
                .mapToObj(at -> ParcelFacts.unknown(ParcelId.of("shipment " + at, "")))
                .toList();
        Order order = Samples.unseen(key).withPlanned(Set.of(), Parcels.of(fragments), Set.of());
        orders().commit(OrderChange.first(order));
        converse(OrderView.ENTRIES + 1);
        assertThat(view().order().parcels()).isEqualTo(order.parcels());
        assertThat(view().entries()).hasSize(OrderView.ENTRIES);
        assertThat(view().moreEntries()).isTrue();
    }

    @Test
    @Tag("SH-11")
    void theHeadIsAnotherAfterEveryWriteOfTheOrderOrItsConversation() {
        assertThat(orders().head(key)).isEmpty();
        say(List.of());
        OrderHead first = orders().head(key).orElseThrow();
        assertThat(first).isEqualTo(OrderHead.of(orders().find(key).orElseThrow()));
        say(List.of(Samples.entry("1", Samples.NOW, "one")));
        OrderHead second = orders().head(key).orElseThrow();
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.link()).isEqualTo(first.link());
        assertThat(second).isEqualTo(OrderHead.of(view().order()));
    }

    private void converse(int count) {
        List<Entry> all = IntStream.range(0, count)
                .mapToObj(at ->
                        Samples.entry(Integer.toString(at), Samples.NOW.plus(Duration.ofMinutes(at)), "entry " + at))
                .toList();
        List<Entry> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<Entry> some = left.subList(0, Math.min(20, left.size()));
            say(List.copyOf(some));
            some.clear();
        }
    }

    private void say(List<Entry> entries) {
        assertThat(orders().commit(Samples.saying(orders().find(key), key, entries, List.of())))
                .isEqualTo(OrderStore.Commit.DONE);
    }

    private OrderView view() {
        return orders().view(key, Freshness.LATEST).orElseThrow();
    }
}

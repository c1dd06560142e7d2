package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.store.TrackedNumbers.Tracked;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How orders and what carriers say of their numbers find each other. */
public abstract class TrackedNumbersContract {
    private static final String NUMBER = "00340434123456789012";

    private final OrderKey key = Fresh.order();
    private final ShopId shop = key.shop();

    protected abstract OrderStore orders();

    protected abstract TrackedNumbers numbers();

    @Test
    void ofAnUnknownNumberNothingIsKnown() {
        assertThat(numbers().find(shop, NUMBER)).isEqualTo(new Tracked(List.of(), Optional.empty()));
    }

    @Test
    void aNumberLeadsToTheOrdersOfItsShop() {
        OrderKey other = OrderKey.of(shop, Fresh.connection(), "4712");
        orders().commit(bringing(key, List.of()));
        orders().commit(bringing(other, List.of()));

        assertThat(numbers().find(shop, NUMBER).orders()).containsExactlyInAnyOrder(key, other);
        assertThat(numbers().find(Fresh.shop(), NUMBER).orders()).isEmpty();
    }

    @Test
    void earlyScansAreKeptAsTheyAreWithTheNextVersion() {
        EarlyScans scans = EarlyScans.none(NUMBER).with(said("a", ScanStatus.ANNOUNCED));

        assertThat(numbers().keep(shop, scans, Samples.NOW)).isTrue();
        assertThat(numbers().find(shop, NUMBER).early()).contains(new EarlyScans(NUMBER, 1, scans.said()));
        assertThat(numbers().find(Fresh.shop(), NUMBER).early()).isEmpty();
    }

    @Test
    void whoDidNotReadWhatAnotherKeptKeepsNothing() {
        EarlyScans none = EarlyScans.none(NUMBER);
        numbers().keep(shop, none.with(said("a", ScanStatus.ANNOUNCED)), Samples.NOW);

        assertThat(numbers().keep(shop, none.with(said("b", ScanStatus.IN_TRANSIT)), Samples.NOW))
                .isFalse();
        EarlyScans first = early();
        assertThat(numbers().keep(shop, first.with(said("b", ScanStatus.IN_TRANSIT)), Samples.NOW))
                .isTrue();
        assertThat(early().version()).isEqualTo(2);
        assertThat(early().said().tracking().scans())
                .extracting(Scan::description)
                .containsExactly("a", "b");
        assertThat(numbers().keep(shop, first.with(said("c", ScanStatus.DELIVERED)), Samples.NOW))
                .isFalse();
    }

    @Test
    void anOrderCannotGetANumberWithoutWhatWasSaidOfIt() {
        numbers().keep(shop, EarlyScans.none(NUMBER).with(said("a", ScanStatus.ANNOUNCED)), Samples.NOW);
        EarlyScans old = early();
        numbers().keep(shop, old.with(said("b", ScanStatus.IN_TRANSIT)), Samples.NOW);

        assertThat(orders().commit(bringing(key, List.of()))).isEqualTo(Commit.CONFLICT);
        assertThat(orders().commit(bringing(key, List.of(old)))).isEqualTo(Commit.CONFLICT);
        assertThat(orders().find(key)).isEmpty();
        assertThat(orders().commit(bringing(key, List.of(early())))).isEqualTo(Commit.DONE);
        assertThat(orders().find(key).orElseThrow().parcels().all().getFirst().scans())
                .hasSize(2);
    }

    @Test
    void anOrderThatHasTheNumberGoesOnWithout() {
        orders().commit(bringing(key, List.of()));
        numbers().keep(shop, EarlyScans.none(NUMBER).with(said("a", ScanStatus.ANNOUNCED)), Samples.NOW);
        Optional<Order> order = orders().find(key);

        assertThat(orders().commit(Samples.next(order, key, "later"))).isEqualTo(Commit.DONE);
    }

    /** As when a shop system's plug-in for parcels is switched off, and on again. */
    @Test
    void aHundredAndTwentyNumbersComeAndGoAtOnce() {
        for (int part = 0; part < 120; part += 30) {
            int from = part;
            Optional<Order> before = orders().find(key);
            Order after = before.orElseGet(() -> Samples.unseen(key));
            for (int at = from; at < from + 30; at++) {
                after = after.merge(new EarlyScans("N" + at, 0, shipped(at)).statement());
            }
            assertThat(orders().commit(OrderChange.of(before, after))).isEqualTo(Commit.DONE);
        }
        assertThat(list(List.of(), 1)).isEqualTo(Commit.DONE);
        assertThat(orders().find(key).orElseThrow().parcels().all()).isEmpty();
        assertThat(List.of("N0", "N59", "N119"))
                .allSatisfy(number ->
                        assertThat(numbers().find(shop, number).orders()).isEmpty());

        List<String> all = IntStream.range(0, 120).mapToObj(at -> "s" + at).toList();
        assertThat(list(all, 2)).isEqualTo(Commit.DONE);
        assertThat(orders().find(key).orElseThrow().parcels().all()).hasSize(120);
        assertThat(List.of("N0", "N59", "N119"))
                .allSatisfy(number ->
                        assertThat(numbers().find(shop, number).orders()).containsExactly(key));
    }

    private Commit list(List<String> shipments, int minute) {
        Fact.Snapshot snapshot = new Fact.Snapshot(
                Map.of(), Optional.of(shipments), Optional.empty(), Optional.empty(), Optional.empty());
        OrderEvent any = Samples.event("listed");
        OrderEvent event = new OrderEvent(
                any.id(),
                any.connection(),
                any.subject(),
                Samples.NOW.plusSeconds(60L * minute),
                false,
                any.origin(),
                new Fact.OrderChanged(SampleEvents.nothing(), Optional.of(snapshot)));
        Order before = orders().find(key).orElseThrow();
        Order after = before.merge(OrderFacts.of(event, event.time()));
        return orders().commit(OrderChange.of(before, after));
    }

    private static ParcelFacts shipped(int at) {
        Stamp stamp = new Stamp(Samples.NOW, "sent " + at);
        return new ParcelFacts(
                ParcelId.of("s" + at, ""),
                new ShippingFacts(
                        Optional.empty(),
                        Optional.of(new Stamped<>("N" + at, stamp)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Presence.stated(stamp, "N" + at)),
                new TrackingFacts(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                Set.of());
    }

    private EarlyScans early() {
        return numbers().find(shop, NUMBER).early().orElseThrow();
    }

    private static OrderChange bringing(OrderKey key, List<EarlyScans> early) {
        Order order = Samples.unseen(key).merge(new EarlyScans(NUMBER, 0, numbered()).statement());
        for (EarlyScans scans : early) {
            order = order.merge(scans.statement());
        }
        return OrderChange.first(order).withEarly(early);
    }

    private static ParcelFacts numbered() {
        return said(Optional.of(new Stamped<>("0034 0434 1234 5678 9012", new Stamp(Samples.NOW, "sent"))), List.of());
    }

    private static ParcelFacts said(String words, ScanStatus status) {
        Scan scan = new Scan(Samples.NOW, status, words, "", Optional.empty(), Samples.NOW);
        return said(Optional.empty(), List.of(scan));
    }

    private static ParcelFacts said(Optional<Stamped<String>> number, List<Scan> scans) {
        return new ParcelFacts(
                ParcelId.of("", NUMBER),
                new ShippingFacts(
                        Optional.empty(),
                        number,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Presence.UNKNOWN),
                new TrackingFacts(Optional.empty(), Optional.empty(), Optional.empty(), scans),
                Set.of());
    }
}

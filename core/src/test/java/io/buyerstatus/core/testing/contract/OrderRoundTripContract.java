package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.sample.RandomOrders;
import io.buyerstatus.core.tracking.TrackingFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An {@link OrderStore} gives back every field of an order as it was. */
public abstract class OrderRoundTripContract {
    private static final int SEEDS = 60;

    private final OrderKey key = Fresh.order();

    protected abstract OrderStore orders();

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @Test
    void theSmallestOrderComesBackAsItWas() {
        comesBack(Optional.empty(), RandomOrders.minimal(key));
    }

    @Test
    void whatIsEmptyComesBackEmptyAndNotAbsent() {
        comesBack(Optional.empty(), RandomOrders.blank(key));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderComesBackAsItWas(long seed) {
        comesBack(Optional.empty(), new RandomOrders(seed).order(key));
    }

    @Test
    void anOrderThatBecameAnotherComesBackAsTheOther() {
        comesBack(Optional.empty(), new RandomOrders(1).order(key, 3, 0, 0));
        for (int seed = 2; seed < 8; seed++) {
            Optional<Order> before = orders().find(key);
            Order random = new RandomOrders(seed).order(key, 3, 2, 5);
            // Parcels never vanish: the store is asked to keep the earlier ones.
            Order merged = random.withPlanned(
                    random.messages().planned(),
                    random.facts().parcels().merge(before.orElseThrow().facts().parcels()),
                    random.messages().deferred());
            comesBack(before, merged);
        }
    }

    @Test
    void anOrderOf200LinesComesBackAsItWas() {
        Order order = sized(200, 1, 1);
        List<Line> lines = order.lines();
        assertThat(lines).hasSize(200);
        comesBack(Optional.empty(), order);
    }

    @Test
    void parcelsOf100ScansComeBackAsTheyWere() {
        Order order = sized(1, 4, TrackingFacts.SCANS_KEPT);
        assertThat(order.facts().parcels().fragments().values())
                .allMatch(fragment -> fragment.tracking().scans().size() == TrackingFacts.SCANS_KEPT);
        comesBack(Optional.empty(), order);
    }

    /** Of random orders the first that has its lines at all. */
    private Order sized(int lines, int parcels, int scans) {
        return seeds().mapToObj(seed -> new RandomOrders(seed).order(key, lines, parcels, scans))
                .filter(order -> order.lines().size() == lines)
                .findFirst()
                .orElseThrow();
    }

    private void comesBack(Optional<Order> before, Order order) {
        long version = before.map(Order::version).orElse(0L);
        OrderChange change = OrderChange.of(before, order);
        assertThat(orders().commit(change)).isEqualTo(OrderStore.Commit.DONE);
        Order expected = InMemoryOrders.stored(order, version + 1);
        assertThat(orders().find(key)).contains(expected);
        assertThat(orders().view(key, Freshness.LATEST).orElseThrow().order()).isEqualTo(expected);
    }
}

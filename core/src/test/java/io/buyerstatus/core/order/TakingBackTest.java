package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a shop said and took back leaves nothing behind: any history, in any order and with repetitions, shows the same as the
 * final truth told once.
 */
final class TakingBackTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final int PERMUTATIONS = 100;

    @Property(tries = 500)
    void anyHistoryShowsWhatTheFinalTruthShows(@ForAll long seed) {
        showsWhatTheFinalTruthShows(seed);
    }

    /** All was said to be paid, pieces were refunded, and then money was taken back: once it was asked for as if nothing had been refunded. */
    @Example
    void moneyThatWasTakenBackAfterARefundIsAskedForOnce() {
        showsWhatTheFinalTruthShows(-2_627_342);
    }

    private static void showsWhatTheFinalTruthShows(long seed) {
        Random random = new Random(seed);
        ShopWithSecondThoughts shop = new ShopWithSecondThoughts(random, CONNECTION, "1001");
        int steps = 4 + random.nextInt(20);
        for (int step = 0; step < steps; step++) {
            shop.step();
        }
        Seen truth = Seen.of(fold(shop.truthToldOnce()));

        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            List<OrderEvent> shuffled = new ArrayList<>(shop.history());
            shop.history().stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            assertThat(Seen.of(fold(shuffled))).as("seed %s", seed).isEqualTo(truth);
        }
    }

    /** What page, mails and look-ups make of an order. */
    private record Seen(
            Progress progress,
            boolean cancelled,
            boolean withdrawn,
            boolean paid,
            Settlement settlement,
            Set<String> refunds,
            Set<String> numbers,
            Set<SeenParcel> parcels) {
        static Seen of(Order order) {
            return new Seen(
                    order.progress(),
                    order.cancelled(),
                    order.withdrawn(),
                    order.paid(),
                    order.settlement(),
                    order.facts().payments().standingRefunds().keySet(),
                    order.parcels().numbers(),
                    order.parcels().all().stream()
                            .map(parcel -> new SeenParcel(
                                    parcel.number(),
                                    parcel.state(),
                                    Set.copyOf(parcel.lines()),
                                    parcel.scans().size()))
                            .collect(Collectors.toSet()));
        }
    }

    private record SeenParcel(String number, ParcelState state, Set<ParcelLine> lines, int scans) {}

    private static Order fold(List<OrderEvent> events) {
        Order order = Order.unseen(
                KEY,
                new OrderSource(CONNECTION, new ChannelId("web")),
                Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)));
        for (OrderEvent event : events) {
            order = order.merge(OrderFacts.of(event, RECEIVED));
        }
        return order;
    }
}

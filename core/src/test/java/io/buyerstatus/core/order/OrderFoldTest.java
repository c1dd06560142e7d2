package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** An order is the merge of what its events state: arrival order and repetition do not matter. */
class OrderFoldTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(SHOP, CONNECTION, "1001");

    @Property(tries = 300)
    @Tag("G8")
    void anyPermutationWithDuplicatesGivesTheSameOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<OrderEvent> history = SampleEvents.history(random, CONNECTION, "1001");
        Order inOrder = fold(history);
        for (int permutation = 0; permutation < 20; permutation++) {
            List<OrderEvent> shuffled = new ArrayList<>(history);
            history.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            assertThat(fold(shuffled)).isEqualTo(inOrder);
            assertThat(fold(shuffled).progress()).isEqualTo(inOrder.progress());
        }
    }

    @Property(tries = 100)
    void foldingInTwoHalvesGivesTheSameAsFoldingAtOnce(@ForAll long seed) {
        Random random = new Random(seed);
        List<OrderEvent> history = SampleEvents.history(random, CONNECTION, "1001");
        int middle = history.size() / 2;
        Order first = fold(history.subList(0, middle));
        Order both = first;
        for (OrderEvent event : history.subList(middle, history.size())) {
            both = both.merge(OrderFacts.of(event, RECEIVED));
        }
        assertThat(both).isEqualTo(fold(history));
    }

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

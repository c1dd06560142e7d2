package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever was paid, given back and taken back: what is asked for is what a plain ledger of it says, and never more. */
@Tag("DR-12")
class MoneyOwedTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");

    @Property(tries = 10_000)
    void nobodyIsAskedForMoreThanIsOpen(@ForAll long seed) {
        Random random = new Random(seed);
        RandomPayments history = new RandomPayments(random);
        Order order = fold(history.told());
        Settlement settlement = order.settlement();
        BigDecimal open = history.open();

        assertThat(settlement.open().map(Money::amount).orElse(BigDecimal.ZERO))
                .as("%s of %s", settlement, history.told())
                .isLessThanOrEqualTo(open);
        if (open.signum() == 0) {
            assertThat(settlement.asks())
                    .as("%s of %s", settlement, history.told())
                    .isFalse();
        }
        if (settlement.asks()) {
            assertThat(settlement.open().orElseThrow().amount()).isEqualByComparingTo(open);
        }
        boolean collected = settlement.state() == Settlement.State.DUE_AT_DOOR
                || settlement.state() == Settlement.State.DUE_IN_SHOP;
        if (history.uncounted()) {
            assertThat(settlement.asks())
                    .as("%s of %s", settlement, history.told())
                    .isFalse();
        } else if (open.signum() > 0 && !history.reserved() && !collected) {
            assertThat(settlement.asks())
                    .as("%s of %s", settlement, history.told())
                    .isTrue();
        }
        assertThat(fold(shuffled(history.told(), random)).settlement()).isEqualTo(settlement);
    }

    private static List<OrderEvent> shuffled(List<OrderEvent> history, Random random) {
        List<OrderEvent> shuffled = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Order fold(List<OrderEvent> events) {
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        for (OrderEvent event : events) {
            order = order.merge(OrderFacts.of(event, RECEIVED));
        }
        return order;
    }
}

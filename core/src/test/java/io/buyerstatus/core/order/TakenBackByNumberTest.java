package io.buyerstatus.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ScanStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A parcel that has a shipment's id is taken back by its tracking number as well, in whatever order it is heard. */
@Tag("SH-13")
class TakenBackByNumberTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final String ONE = "00340434161094042557";
    private static final String OTHER = "00340434161094042564";

    @Test
    void theParcelIsNoMoreWhateverItsShipmentIsCalled() {
        assertThat(numbers(sent(1, "s1", ONE), sent(2, "s2", OTHER), scan(3, ONE), withdrawn(4, ONE)))
                .containsExactly(OTHER);
    }

    @Test
    void whatIsSaidOfTheNumberAfterwardsBringsNothingBack() {
        assertThat(numbers(sent(1, "s1", ONE), withdrawn(4, ONE), scan(5, ONE))).isEmpty();
    }

    @Test
    void aNumberThatIsGivenAgainIsThereWithAllThatItsCarrierSaid() {
        OrderEvent[] events = {sent(1, "s1", ONE), withdrawn(4, ONE), sent(6, "s1", ONE), scan(7, ONE)};

        assertThat(numbers(events)).containsExactly(ONE);
        assertThat(order(List.of(events)).parcels().all().getFirst().scans()).hasSize(1);
    }

    @Test
    void aParcelWhoseNumberWasCorrectedBeforeStays() {
        assertThat(numbers(sent(1, "s1", ONE), sent(2, "s1", OTHER), withdrawn(4, ONE)))
                .containsExactly(OTHER);
    }

    private static List<String> numbers(OrderEvent... events) {
        List<String> numbers = numbers(order(List.of(events)));
        Random random = new Random(20261130);
        for (int permutation = 0; permutation < 40; permutation++) {
            List<OrderEvent> shuffled = new ArrayList<>(List.of(events));
            shuffled.add(events[random.nextInt(events.length)]);
            Collections.shuffle(shuffled, random);
            assertThat(numbers(order(shuffled))).isEqualTo(numbers);
        }
        return numbers;
    }

    private static List<String> numbers(Order order) {
        return order.parcels().all().stream().map(Parcel::number).toList();
    }

    private static Order order(List<OrderEvent> events) {
        Order order = Order.unseen(
                KEY,
                new OrderSource(CONNECTION, new ChannelId("web")),
                Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)));
        Fact placed = new Fact.OrderPlaced(
                SampleEvents.PLACED_AT, true, SampleEvents.contents("1001", Optional.empty(), "", Method.CARD));
        order = order.merge(facts(event(0, placed)));
        for (OrderEvent event : events) {
            order = order.merge(facts(event));
        }
        return order;
    }

    private static OrderFacts facts(OrderEvent event) {
        return OrderFacts.of(event, Instant.parse("2026-11-20T12:00:00Z"));
    }

    private static OrderEvent sent(int minute, String shipment, String number) {
        return event(minute, SampleEvents.sent(shipment, number, List.of(), SampleEvents.PLACED_AT));
    }

    private static OrderEvent scan(int minute, String number) {
        return event(minute, SampleEvents.tracked("", number, ScanStatus.IN_TRANSIT));
    }

    private static OrderEvent withdrawn(int minute, String number) {
        return event(minute, new Fact.ShipmentWithdrawn("", number));
    }

    private static OrderEvent event(int minute, Fact fact) {
        return SampleEvents.event(CONNECTION, "1001", "e" + minute, minute, fact);
    }
}

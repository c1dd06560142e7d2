package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order of which what was personal was erased: nothing that comes later brings it back. */
@Tag("G16")
final class ErasedOrderTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey KEY = OrderKey.of(InstalledShop.SHOP, WEB, "4711");

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofDays(1)));
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock);

    @BeforeEach
    void eraseAnOrder() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB,
                        ConnectionKind.GENERIC,
                        SampleEvents.PLACED_AT.minus(Duration.ofDays(90)),
                        Optional.empty())));
        intake.apply(placed());
        Order order = orders.find(KEY).orElseThrow();
        orders.commit(OrderChange.of(order, order.withAdmission(new Admission.Erased(clock.instant()))));
    }

    @Test
    void laterEventsAreRefusedWhereTheOperatorSeesIt() {
        assertThat(intake.apply(event("packed", new Fact.OrderPacked()))).isEqualTo(new IngestResult.Refused("erased"));
        assertThat(orders.newest(InstalledShop.SHOP, 10))
                .extracting(RejectedEvents.Refusal::rule)
                .contains("erased");
        assertThat(orders.find(KEY).orElseThrow().erased()).isTrue();
    }

    @Test
    void notEvenAnImportBringsItBack() {
        OrderEvent imported =
                new OrderEvent("import", WEB, "4711", placed().time(), true, OrderEvent.Origin.SHOP, placed().fact());
        assertThat(intake.apply(imported)).isEqualTo(new IngestResult.Refused("erased"));
        assertThat(orders.find(KEY).orElseThrow().known()).isFalse();
    }

    @Test
    void aNoteForTheBuyerIsNotKept() {
        intake.apply(event("noted", new Fact.OrderNoted("Dear Anna", true, "Shop")));
        assertThat(orders.entries(KEY)).isEmpty();
    }

    private static OrderEvent placed() {
        return SampleEvents.event(
                WEB,
                "4711",
                "placed",
                0,
                SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.org")), ""));
    }

    private static OrderEvent event(String id, Fact fact) {
        return SampleEvents.event(WEB, "4711", id, 600, fact);
    }
}

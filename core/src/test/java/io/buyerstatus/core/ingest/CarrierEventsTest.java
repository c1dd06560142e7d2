package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a carrier's events, which name a number where all others name an order. */
@Tag("G8")
class CarrierEventsTest {
    private static final String NUMBER = "00340434123456789012";
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final ConnectionId CARRIER = new ConnectionId("demo-easypost");
    private static final OrderKey ORDER = OrderKey.of(InstalledShop.SHOP, WEB, "4711");

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ApplyOrderEvent intake = new ApplyOrderEvent(
            orders, orders, settings, new LinkKeys(box), new MutableClock(SampleEvents.PLACED_AT.plusSeconds(86_400)));

    @BeforeEach
    void installConnections() {
        settings.replace(InstalledShop.with(
                box, connection(WEB, ConnectionKind.GENERIC), connection(CARRIER, ConnectionKind.EASYPOST)));
    }

    @Test
    void aScanReachesTheOrderThatHasTheNumber() {
        intake.apply(placed("4711"));
        intake.apply(sent("4711", "0034 0434 1234 5678 9012"));

        assertThat(intake.apply(scanned("s1", 100, ScanStatus.DELIVERED))).isEqualTo(new IngestResult.Applied());
        assertThat(intake.apply(scanned("s1", 100, ScanStatus.DELIVERED))).isEqualTo(new IngestResult.Duplicate());
        assertThat(parcel(ORDER).state()).isEqualTo(ParcelState.DELIVERED);
    }

    @Test
    void aScanBeforeTheNumberWaitsForItsOrder() {
        assertThat(intake.apply(scanned("s1", 50, ScanStatus.ANNOUNCED))).isEqualTo(new IngestResult.Early());
        assertThat(intake.apply(scanned("s2", 60, ScanStatus.IN_TRANSIT))).isEqualTo(new IngestResult.Early());
        intake.apply(placed("4711"));

        assertThat(intake.apply(sent("4711", NUMBER))).isEqualTo(new IngestResult.Applied());
        assertThat(parcel(ORDER).scans())
                .extracting(Scan::status)
                .containsExactly(ScanStatus.ANNOUNCED, ScanStatus.IN_TRANSIT);
        assertThat(intake.apply(scanned("s2", 60, ScanStatus.IN_TRANSIT))).isEqualTo(new IngestResult.Duplicate());
        assertThat(parcel(ORDER).scans()).hasSize(2);
    }

    @Test
    void aScanIsItsOwnPlaceInTheHistory() {
        intake.apply(placed("4711"));
        intake.apply(sent("4711", NUMBER));
        int marks = orders.marks(ORDER).size();
        intake.apply(scanned("s1", 100, ScanStatus.IN_TRANSIT));
        Order once = orders.find(ORDER).orElseThrow();

        assertThat(intake.apply(scanned("s1", 100, ScanStatus.IN_TRANSIT))).isEqualTo(new IngestResult.Duplicate());
        assertThat(orders.find(ORDER)).contains(once);
        assertThat(orders.marks(ORDER)).hasSize(marks);
    }

    @Test
    void aScanThatComesAgainWhileItWaitsIsKeptOnce() {
        intake.apply(scanned("s1", 50, ScanStatus.ANNOUNCED));
        intake.apply(scanned("s1", 50, ScanStatus.ANNOUNCED));

        assertThat(orders.find(InstalledShop.SHOP, NUMBER).early().orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void twoOrdersInOneParcelBothLearnWhereItIs() {
        intake.apply(sent("4711", NUMBER));
        intake.apply(sent("4712", NUMBER));
        intake.apply(scanned("s1", 100, ScanStatus.OUT_FOR_DELIVERY));

        assertThat(parcel(ORDER).state()).isEqualTo(ParcelState.OUT_FOR_DELIVERY);
        assertThat(parcel(OrderKey.of(InstalledShop.SHOP, WEB, "4712")).state())
                .isEqualTo(ParcelState.OUT_FOR_DELIVERY);
    }

    @Test
    void anOrderThatGetsTheNumberWhileTheScanIsKeptLearnsOfIt() {
        intake.apply(placed("4711"));
        orders.beforeNextCommit(() -> intake.apply(scanned("s1", 60, ScanStatus.IN_TRANSIT)));

        assertThat(intake.apply(sent("4711", NUMBER))).isEqualTo(new IngestResult.Applied());
        assertThat(parcel(ORDER).scans()).hasSize(1);
    }

    @Test
    void eventsInAnyOrderLeadToTheSameParcel() {
        List<OrderEvent> events = new ArrayList<>(List.of(
                placed("4711"),
                sent("4711", NUMBER),
                scanned("s1", 50, ScanStatus.ANNOUNCED),
                scanned("s2", 60, ScanStatus.IN_TRANSIT),
                scanned("s3", 70, ScanStatus.OUT_FOR_DELIVERY),
                scanned("s4", 80, ScanStatus.DELIVERY_ATTEMPTED),
                scanned("s5", 90, ScanStatus.AVAILABLE_FOR_PICKUP)));
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            CarrierEventsTest world = new CarrierEventsTest();
            world.installConnections();
            Collections.shuffle(events, random);
            events.forEach(world.intake::apply);
            events.forEach(world.intake::apply);

            assertThat(world.parcel(ORDER).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
            assertThat(world.parcel(ORDER).scans()).hasSize(5);
        }
    }

    private Parcel parcel(OrderKey key) {
        Order order = orders.find(key).orElseThrow();
        assertThat(order.parcels().all()).hasSize(1);
        return order.parcels().all().getFirst();
    }

    private static OrderEvent placed(String subject) {
        return SampleEvents.event(
                WEB, subject, subject + "-placed", 0, SampleEvents.placed("A-1", Optional.empty(), ""));
    }

    private static OrderEvent sent(String subject, String number) {
        Instant at = SampleEvents.PLACED_AT.plusSeconds(3000);
        return SampleEvents.event(
                WEB,
                subject,
                subject + "-sent",
                50,
                new Fact.ShipmentSent("1", "DHL", number, Optional.empty(), List.of(), at, Optional.empty()));
    }

    private static OrderEvent scanned(String id, int minutes, ScanStatus status) {
        return SampleEvents.event(
                CARRIER,
                NUMBER,
                id,
                minutes,
                new Fact.ShipmentTracked(
                        "", "", NUMBER, status, id, "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Connection connection(ConnectionId id, ConnectionKind kind) {
        return InstalledShop.connection(id, kind, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty());
    }
}

package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order that becomes known when its parcels have gone some way: its buyer hears of it, with the link, once. */
@Tag("SH-2")
class LateOrderTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey ORDER = OrderKey.of(InstalledShop.SHOP, WEB, "4711");
    private static final int DAY = 24 * 60;

    /** What is no news of the order, but follows later. */
    private static final Set<String> LATER = Set.of("PAYMENT_REMINDER", "REVIEW_REQUEST");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofDays(6)));
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock);

    @BeforeEach
    void install() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB, ConnectionKind.GENERIC, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOUNCED, SENT",
        "IN_TRANSIT, SENT",
        "OUT_FOR_DELIVERY, OUT_FOR_DELIVERY",
        "DELIVERY_ATTEMPTED, DELIVERY_ATTEMPTED",
        "AVAILABLE_FOR_PICKUP, PICKUP_READY",
        "DELIVERED, DELIVERED",
        "EXCEPTION, ORDER_CONFIRMED",
        "RETURNING, ORDER_CONFIRMED",
        "RETURNED, ORDER_CONFIRMED"
    })
    void hearsOfItOnceInTheWordsOfItsState(ScanStatus status, String type) {
        sent("1", 60);
        scan("1", DAY, status);
        place();

        assertThat(toTheBuyer()).containsExactly(type);
        take(4 * DAY, new Fact.OrderConfirmed());
        assertThat(toTheBuyer()).containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_FOR_DELIVERY, OUT_FOR_DELIVERY",
        "DELIVERY_ATTEMPTED, DELIVERY_ATTEMPTED",
        "AVAILABLE_FOR_PICKUP, PICKUP_READY",
        "EXCEPTION, ORDER_CONFIRMED",
        "RETURNING, ORDER_CONFIRMED"
    })
    void aParcelThatOnlyItsCarrierToldOfIsTheSame(ScanStatus status, String type) {
        scan("1", DAY, status);
        scan("1", DAY + 60, ScanStatus.IN_TRANSIT);
        scan("1", 2 * DAY, status);
        place();

        assertThat(toTheBuyer()).containsExactly(type);
    }

    @Test
    void moreThanOneTransactionHoldsIsPlannedInParts() {
        for (int parcel = 0; parcel < 90; parcel++) {
            take(60 + parcel, shipment("s" + parcel, "DHL", "00340434123456789" + (100 + parcel)));
        }
        place();

        assertThat(toTheBuyer()).hasSize(6).containsOnly("SENT", "NEWS_DIGEST");
        allRemembered(90);
    }

    @Test
    void whoDiesBetweenThePartsIsFollowedByWhoRepeatsTheEvent() {
        for (int parcel = 0; parcel < 90; parcel++) {
            take(60 + parcel, shipment("s" + parcel, "DHL", "00340434123456789" + (100 + parcel)));
        }
        int[] commits = {0};
        OrderStore dying = new OrderStore() {
            @Override
            public Commit commit(OrderChange change) {
                if (commits[0]++ > 0) {
                    throw new IllegalStateException("died");
                }
                return orders.commit(change);
            }

            @Override
            public List<Message> messages(OrderKey key) {
                return orders.messages(key);
            }

            @Override
            public Optional<Order> find(OrderKey key) {
                return orders.find(key);
            }

            @Override
            public Optional<OrderView> view(OrderKey key, Freshness freshness) {
                return orders.view(key, freshness);
            }

            @Override
            public Optional<OrderHead> head(OrderKey key) {
                return orders.head(key);
            }

            @Override
            public Optional<Buyer> buyer(OrderKey key) {
                return orders.buyer(key);
            }
        };
        OrderEvent placed = SampleEvents.event(
                WEB,
                "4711",
                "placed",
                3 * DAY,
                SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), ""));

        assertThatThrownBy(() -> new ApplyOrderEvent(dying, orders, settings, new LinkKeys(box), clock).apply(placed))
                .hasMessage("died");
        assertThat(orders.find(ORDER).orElseThrow().messages().deferred()).isNotEmpty();

        assertThat(intake.apply(placed)).isEqualTo(new IngestResult.Duplicate());
        assertThat(toTheBuyer()).hasSize(6);
        allRemembered(90);
    }

    @Test
    void fortyNineParcelsOfUnclearCarriersAreAskedForAll() {
        for (int parcel = 0; parcel < 49; parcel++) {
            take(60 + parcel, shipment("s" + parcel, "", "123456789" + (100 + parcel)));
        }
        place();

        assertThat(toTheBuyer()).hasSize(6);
        assertThat(ledger.all().stream()
                        .filter(message -> message.role() == RecipientRole.SELLER)
                        .map(message -> message.key().type()))
                .hasSize(6)
                .containsOnly(BuiltInTypes.CARRIER_UNCLEAR, BuiltInTypes.CARRIERS_UNCLEAR);
        allRemembered(49);
        take(4 * DAY, new Fact.OrderConfirmed());
        assertThat(toTheBuyer()).hasSize(6);
    }

    /** Nothing is owed any more, and every parcel remembers that it was told of, alone or together with others. */
    private void allRemembered(int parcels) {
        Order order = orders.find(ORDER).orElseThrow();
        assertThat(order.messages().deferred()).isEmpty();
        assertThat(order.parcels().all())
                .hasSize(parcels)
                .allSatisfy(parcel -> assertThat(parcel.merged().planned()).contains("SENT 1"));
    }

    @Test
    void whatNoRowHoldsIsRefusedByARuleAndTheOrderGoesOn() {
        place();
        for (int at = 0; at < 250; at++) {
            String url = "https://shop.example/" + "x".repeat(2_000) + at;
            Document manual = new Document("d" + at, Document.Kind.MANUAL, "Manual", URI.create(url));
            intake.apply(SampleEvents.event(WEB, "4711", "d" + at, 3 * DAY, new Fact.DocumentAdded(manual)));
        }

        assertThat(orders.newest(InstalledShop.SHOP, 1).getFirst().rule()).isEqualTo("order-too-large");
        take(4 * DAY, new Fact.OrderPacked());
        assertThat(orders.find(ORDER).orElseThrow().progress()).isEqualTo(Progress.PACKED);
    }

    @Test
    void aTimeOfTheFarFutureOutlivesNoCorrection() {
        place();
        take(90_000, shipmentNumbered("1"));
        clock.advance(Duration.ofDays(3));
        take(9 * DAY, shipmentNumbered("2"));

        assertThat(orders.find(ORDER).orElseThrow().parcels().all())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.number()).isEqualTo("2"));
    }

    private static Fact shipmentNumbered(String number) {
        return shipment("one", "DHL", number);
    }

    private static Fact shipment(String id, String carrier, String number) {
        return new Fact.ShipmentSent(
                id, carrier, number, Optional.empty(), List.of(), SampleEvents.PLACED_AT, Optional.empty());
    }

    private List<String> toTheBuyer() {
        return ledger.all().stream()
                .filter(message -> message.role() == RecipientRole.BUYER && message.state() != MessageState.SKIPPED)
                .map(message -> message.key().type().name())
                .filter(type -> !LATER.contains(type))
                .toList();
    }

    private void place() {
        take(3 * DAY, SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), ""));
    }

    private void sent(String shipment, int minutes) {
        take(
                minutes,
                new Fact.ShipmentSent(
                        shipment,
                        "DHL",
                        "0034043412345678901" + shipment,
                        Optional.empty(),
                        List.of(),
                        SampleEvents.PLACED_AT.plus(Duration.ofMinutes(minutes)),
                        Optional.empty()));
    }

    private void scan(String shipment, int minutes, ScanStatus status) {
        take(
                minutes,
                new Fact.ShipmentTracked(
                        shipment,
                        "",
                        "0034043412345678901" + shipment,
                        status,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void take(int minutes, Fact fact) {
        String id = fact.type() + minutes;
        assertThat(intake.apply(SampleEvents.event(WEB, "4711", id, minutes, fact)))
                .isEqualTo(new IngestResult.Applied());
    }
}

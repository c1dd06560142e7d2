package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a parcel that waits, or could not be left, is news; the shop is in Berlin, one hour ahead of UTC. */
@Tag("SH-2")
class ParcelUpdatesTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey ORDER = OrderKey.of(InstalledShop.SHOP, WEB, "4711");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ApplyOrderEvent intake = new ApplyOrderEvent(
            orders,
            orders,
            settings,
            new LinkKeys(box),
            new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofDays(4))));

    @BeforeEach
    void placeAndSend() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB, ConnectionKind.GENERIC, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty())));
        take(0, SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), ""));
        take(
                60,
                new Fact.ShipmentSent(
                        "1",
                        "DHL",
                        "00340434123456789012",
                        Optional.empty(),
                        List.of(),
                        SampleEvents.PLACED_AT,
                        Optional.empty()));
    }

    @Test
    void aFailedAttemptIsToldOncePerDayOfTheShop() {
        scan("2026-11-19T10:00:00Z", ScanStatus.DELIVERY_ATTEMPTED);
        scan("2026-11-19T11:00:00Z", ScanStatus.IN_TRANSIT);
        scan("2026-11-19T15:00:00Z", ScanStatus.DELIVERY_ATTEMPTED);

        assertThat(occurrences(BuiltInTypes.DELIVERY_ATTEMPTED)).containsExactly("2026-11-19");
    }

    @Test
    void midnightIsTheShopsNotThatOfUtc() {
        scan("2026-11-19T22:30:00Z", ScanStatus.DELIVERY_ATTEMPTED);
        scan("2026-11-19T22:40:00Z", ScanStatus.IN_TRANSIT);
        scan("2026-11-19T23:30:00Z", ScanStatus.DELIVERY_ATTEMPTED);

        assertThat(occurrences(BuiltInTypes.DELIVERY_ATTEMPTED)).containsExactly("2026-11-19", "2026-11-20");
    }

    @Test
    void aParcelThatWaitsIsToldOfAndItsFurtherScansAreNot() {
        scan("2026-11-19T10:00:00Z", ScanStatus.AVAILABLE_FOR_PICKUP);
        scan("2026-11-20T10:00:00Z", ScanStatus.AVAILABLE_FOR_PICKUP);

        assertThat(occurrences(BuiltInTypes.PICKUP_READY)).containsExactly("2026-11-19");
        assertThat(ledger.all().getLast().state()).isEqualTo(MessageState.PENDING);
    }

    @Test
    void aParcelInThatStateSinceBeforeTheTypeExistedMailsNobody() {
        Instant waiting = Instant.parse("2026-11-19T10:00:00Z");
        scan(waiting.toString(), ScanStatus.AVAILABLE_FOR_PICKUP);
        forgetThatItWasTold();

        take(3000, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
        scan("2026-11-20T10:00:00Z", ScanStatus.AVAILABLE_FOR_PICKUP);

        assertThat(occurrences(BuiltInTypes.PICKUP_READY)).hasSize(1);
    }

    @Test
    @Tag("G3")
    void newsThatWereNotTrueAndBecomeSoArePlannedOnceMore() {
        scan("2026-11-19T10:00:00Z", ScanStatus.DELIVERED);
        Message told = only(BuiltInTypes.DELIVERED);
        assertThat(ledger.replace(
                        told.skipped("no longer delivered", told.schedule().plannedAt())))
                .isTrue();

        take(3000, sent("00340434123456789029"));
        assertThat(orders.find(ORDER).orElseThrow().parcels().all().getFirst().state())
                .isEqualTo(ParcelState.SENT);
        assertThat(only(BuiltInTypes.DELIVERED).state()).isEqualTo(MessageState.SKIPPED);

        take(3100, SampleEvents.tracked("", "00340434123456789029", ScanStatus.DELIVERED));
        assertThat(only(BuiltInTypes.DELIVERED).state()).isEqualTo(MessageState.PENDING);
    }

    private static Fact sent(String number) {
        return SampleEvents.sent("1", number, List.of(), SampleEvents.PLACED_AT);
    }

    private Message only(BuiltInType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** As a release leaves an order that knew no such type. */
    private void forgetThatItWasTold() {
        Order order = orders.find(ORDER).orElseThrow();
        orders.commit(OrderChange.of(
                order,
                order.withPlanned(
                        Set.of(),
                        Parcels.of(order.parcels().fragments().values().stream()
                                .map(told -> new ParcelFacts(told.id(), told.shipping(), told.tracking(), Set.of()))
                                .toList()),
                        Set.of())));
    }

    private void scan(String at, ScanStatus status) {
        long minutes =
                Duration.between(SampleEvents.PLACED_AT, Instant.parse(at)).toMinutes();
        take(
                (int) minutes,
                new Fact.ShipmentTracked(
                        "1",
                        "",
                        "00340434123456789012",
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

    private List<String> occurrences(BuiltInType type) {
        return ledger.all().stream()
                .map(Message::key)
                .filter(key -> key.type().equals(type))
                .map(key -> key.occurrence())
                .sorted()
                .toList();
    }
}

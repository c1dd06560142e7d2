package io.buyerstatus.core.message.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However much happens to an order in a day, nobody gets more than six messages about it, and nothing goes untold. */
final class CeilingTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final OrderKey KEY = OrderKey.of(SHOP, CONNECTION, "4711");

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ApplyOrderEvent apply = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(secrets), clock);

    CeilingTest() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(
                        CONNECTION,
                        Connection.installed(
                                CONNECTION,
                                SHOP,
                                CHANNEL,
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    @Test
    @Tag("G22")
    void aHundredAndFiftyParcelsAreSixMailsOfWhichTheLastTellsTheRest() {
        place();
        for (int at = 0; at < 150; at++) {
            clock.advance(Duration.ofSeconds(10));
            take("sent-" + at, sent(at));
        }
        assertThat(toBuyer()).hasSize(6);
        assertThat(ofType(BuiltInTypes.ORDER_CONFIRMED)).hasSize(1);
        assertThat(ofType(BuiltInTypes.SENT)).hasSize(4);
        assertThat(ofType(BuiltInTypes.NEWS_DIGEST)).singleElement().satisfies(digest -> {
            assertThat(digest.state()).isEqualTo(MessageState.PLANNED);
            assertThat(digest.schedule().wantedAt())
                    .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(1)));
        });
        assertThat(orders.find(KEY).orElseThrow().parcels().all())
                .allSatisfy(parcel -> assertThat(parcel.merged().planned()).contains("SENT 1"));
    }

    @Test
    @Tag("G22")
    void sixtyNotesAreSixMailsAndTheNextDayHasRoomAgain() {
        place();
        for (int at = 0; at < 60; at++) {
            take("note-" + at, new Fact.OrderNoted("Note " + at, true, ""));
        }
        assertThat(toBuyer()).hasSize(6);
        clock.advance(Duration.ofDays(2));
        take("note-60", new Fact.OrderNoted("Note 60", true, ""));
        assertThat(ofType(BuiltInTypes.SELLER_WROTE)).hasSize(5);
        assertThat(ofType(BuiltInTypes.NEWS_DIGEST)).hasSize(1);
    }

    @Test
    @Tag("G22")
    void inNo24HoursDoMoreThanSixGoOutHoweverLongItLasts() {
        place();
        for (int at = 0; at < 24 * 5 * 4; at++) {
            clock.advance(Duration.ofMinutes(15));
            take("note-" + at, new Fact.OrderNoted("Note " + at, true, ""));
        }
        List<Instant> going = toBuyer().stream()
                .map(message -> message.schedule().wantedAt())
                .sorted()
                .toList();
        assertThat(going).hasSizeGreaterThan(20);
        for (int at = 6; at < going.size(); at++) {
            assertThat(Duration.between(going.get(at - 6), going.get(at))).isGreaterThanOrEqualTo(Duration.ofDays(1));
        }
        Instant last = going.getLast();
        assertThat(Duration.between(clock.instant(), last)).isGreaterThanOrEqualTo(Duration.ZERO.minusMinutes(15));
    }

    @Test
    @Tag("G22")
    void manyParcelsBeforeTheirOrderAreToldWhenItComes() {
        for (int at = 0; at < 120; at++) {
            takeAt("sent-" + at, sent(at), SampleEvents.PLACED_AT.plusSeconds(at));
        }
        assertThat(ledger.all()).isEmpty();
        place();
        assertThat(toBuyer()).hasSizeBetween(5, 6);
        assertThat(ofType(BuiltInTypes.NEWS_DIGEST)).hasSize(1);
    }

    @Test
    @Tag("SH-18")
    void manyParcelsThatLeftTogetherAreToldInOneMessageHoweverManyTransactionsThatTakes() {
        for (int at = 0; at < 120; at++) {
            take("sent-" + at, sent(at));
        }
        place();

        assertThat(ofType(BuiltInTypes.SENT).stream().filter(message -> message.state() != MessageState.SKIPPED))
                .hasSize(1);
        assertThat(ofType(BuiltInTypes.SENT)).hasSize(120);
        assertThat(ofType(BuiltInTypes.NEWS_DIGEST)).isEmpty();
    }

    @Test
    @Tag("G22")
    void theSellerIsAskedFiveTimesAndThenOnceForAll() {
        place();
        for (int at = 0; at < 49; at++) {
            take(
                    "sent-" + at,
                    new Fact.ShipmentSent(
                            "s" + at,
                            "",
                            "%012d".formatted(at + 100_000_000_000L),
                            Optional.empty(),
                            List.of(),
                            clock.instant(),
                            Optional.empty()));
        }
        List<Message> toSeller = ledger.all().stream()
                .filter(message -> message.role() == RecipientRole.SELLER)
                .toList();
        assertThat(toSeller).hasSizeLessThanOrEqualTo(6);
        assertThat(ofType(BuiltInTypes.CARRIERS_UNCLEAR))
                .hasSize(ofType(BuiltInTypes.CARRIER_UNCLEAR).isEmpty() ? 0 : 1);
    }

    @Test
    @Tag("G3")
    void newsOlderThanThreeDaysAreKeptAsSkippedWithTheirReason() {
        clock.advance(Duration.ofDays(3));
        place();
        takeAt("sent", sent(1), SampleEvents.PLACED_AT);
        clock.advance(Duration.ofHours(80));
        takeAt(
                "note",
                new Fact.OrderNoted("An old note", true, ""),
                clock.instant().minus(Duration.ofHours(73)));
        takeAt("fresh", new Fact.OrderNoted("A note", true, ""), clock.instant().minus(Duration.ofHours(71)));
        assertThat(ofType(BuiltInTypes.ORDER_CONFIRMED)).allSatisfy(CeilingTest::noNews);
        assertThat(ofType(BuiltInTypes.SENT)).singleElement().satisfies(CeilingTest::noNews);
        assertThat(ofType(BuiltInTypes.SELLER_WROTE))
                .extracting(Message::state)
                .containsExactlyInAnyOrder(MessageState.SKIPPED, MessageState.PENDING);
        assertThat(ofType(BuiltInTypes.PAYMENT_REMINDER))
                .extracting(Message::state)
                .doesNotContain(MessageState.SKIPPED);
    }

    private static void noNews(Message message) {
        assertThat(message.state()).isEqualTo(MessageState.SKIPPED);
        assertThat(message.reason()).isEqualTo(SkipRule.NO_NEWS);
    }

    private static Fact sent(int at) {
        return SampleEvents.sent(
                "shipment-" + at, "00340434161094%06d".formatted(at), List.of(), SampleEvents.PLACED_AT);
    }

    private void place() {
        takeAt(
                "placed",
                SampleEvents.placed("4711", Optional.of(new EmailAddress("erika@example.com")), ""),
                SampleEvents.PLACED_AT);
    }

    private void take(String id, Fact fact) {
        takeAt(id, fact, clock.instant());
    }

    private void takeAt(String id, Fact fact, Instant at) {
        apply.apply(new OrderEvent(id, CONNECTION, "4711", at, false, OrderEvent.Origin.SHOP, fact));
    }

    private List<Message> toBuyer() {
        return ledger.all().stream()
                .filter(message -> message.role() == RecipientRole.BUYER)
                .filter(message -> !message.key().type().equals(BuiltInTypes.PAYMENT_REMINDER)
                        && !message.key().type().equals(BuiltInTypes.REVIEW_REQUEST))
                .filter(message -> message.state() != MessageState.SKIPPED)
                .toList();
    }

    private List<Message> ofType(MessageType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }
}

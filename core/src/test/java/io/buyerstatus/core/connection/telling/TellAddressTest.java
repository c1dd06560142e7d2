package io.buyerstatus.core.connection.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.connection.telling.AddressTelling.State;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop system is told of another address: claimed, told, confirmed by what it shows. */
@Tag("DR-26")
final class TellAddressTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId WOO = new ConnectionId("woo");
    private static final OrderKey ORDER = OrderKey.of(SHOP, WOO, "7");
    private static final Address WANTED =
            new Address("Erika Beispiel", "", "Werkhof 4", "", "50933", "Köln", "", new Country("DE"), "");

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(5)));
    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final List<String> told = new ArrayList<>();
    private final List<OrderEvent> queued = new ArrayList<>();
    private ShopAnswer<PulledOrder> answer = new ShopAnswer.Later<>("nobody set it", Optional.empty());
    private final TellAddress tell = new TellAddress(
            orders.tellings(), orders, settings, kind -> Optional.of(new Woo()), box, queued::addAll, clock);
    private final SweepDueTellings sweep = new SweepDueTellings(orders.tellings(), tell, clock);

    /** A shop system that answers what a test wants. */
    private final class Woo implements ShopSystem {
        @Override
        public ShopAnswer<PulledOrder> readdress(
                Connection connection, ShopCredentials credentials, String order, Address address) {
            told.add(order + " " + address.street() + " " + credentials.secret());
            return answer;
        }

        @Override
        public ShopAnswer<Page> changed(
                Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
            throw new AssertionError("nobody asks for orders");
        }

        @Override
        public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
            return new ShopAnswer.Given<>(List.of());
        }

        @Override
        public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
            return new ShopAnswer.Given<>(false);
        }

        @Override
        public boolean meansSent(Connection connection, String status) {
            return false;
        }

        @Override
        public ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
            return new ShopAnswer.Given<>(List.of());
        }

        @Override
        public ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
            return new ShopAnswer.Given<>(List.of());
        }
    }

    @BeforeEach
    void anOrderThatWasAccepted() {
        installed(Optional.empty());
        happens(0, SampleEvents.placed("7", Optional.of(new EmailAddress("erika@example.com")), ""));
        decide(order -> order.withAddresses(order.addresses()
                .asked(AddressChange.asked("wish", clock.instant(), WANTED))
                .accepted(new AddressDecision.Accepted(
                        clock.instant(),
                        "Ada",
                        false,
                        order.purchase().deliveryAddress(),
                        Optional.empty(),
                        Optional.empty()))));
    }

    private void installed(Optional<Instant> removedAt) {
        Connection installed = Connection.installed(
                WOO,
                SHOP,
                new ChannelId("web"),
                ConnectionKind.WOOCOMMERCE,
                SampleEvents.PLACED_AT.minus(Duration.ofDays(1)));
        Connection connection = removedAt
                .map(installed::removed)
                .orElse(installed)
                .pulledBy(new PullAccess(
                        ShopAddress.parse("https://shop.example"),
                        "ck_1",
                        box.seal(SHOP, SecretBox.Purpose.SHOP, "cs_1".getBytes(StandardCharsets.UTF_8)),
                        3,
                        false));
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY),
                Map.of(WOO, connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    private void happens(int minutes, Fact fact) {
        take(SampleEvents.event(WOO, "7", fact.type() + minutes, minutes, fact));
    }

    private void take(OrderEvent event) {
        new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock).apply(event);
    }

    private void decide(UnaryOperator<Order> edit) {
        Order order = orders.find(ORDER).orElseThrow();
        orders.commit(OrderChange.of(order, edit.apply(order)));
    }

    private ShopAnswer<PulledOrder> showing(Address address) {
        Fact.Contents was = SampleEvents.contents(
                "7", Optional.of(new EmailAddress("erika@example.com")), "", PaymentTerms.Method.BANK_TRANSFER);
        Fact.Contents shown = new Fact.Contents(
                was.number(),
                was.language(),
                was.buyer(),
                was.billingAddress(),
                Optional.of(address),
                was.lines(),
                was.totals(),
                was.payment(),
                was.buyerNote());
        OrderEvent event = new OrderEvent(
                "changed" + clock.instant(),
                WOO,
                "7",
                clock.instant(),
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderChanged(shown, Optional.empty()));
        return new ShopAnswer.Given<>(
                new PulledOrder("7", clock.instant(), SampleEvents.PLACED_AT, List.of(event), ""));
    }

    private Swept later(Duration pause) {
        clock.advance(pause);
        return sweep.sweep(() -> false);
    }

    private AddressTelling telling() {
        return orders.tellings().find(ORDER, "wish.0").orElseThrow();
    }

    private static Address old() {
        return new Address("Erika Beispiel", "", "Lindenweg 7", "", "50667", "Köln", "", new Country("DE"), "");
    }

    @Test
    void nobodyIsToldWhileTheDecisionCanBeTakenBack() {
        assertThat(later(Duration.ofSeconds(20)).due()).isZero();
        assertThat(telling().state()).isEqualTo(State.PLANNED);
        assertThat(told).isEmpty();
    }

    @Test
    void itIsToldOnceAndTheOrderHearsThatItIsKnown() {
        clock.advance(Duration.ofSeconds(20));
        answer = showing(WANTED);
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));

        assertThat(told).containsExactly("7 Werkhof 4 cs_1");
        assertThat(telling().state()).isEqualTo(State.TOLD);
        assertThat(orders.find(ORDER).orElseThrow().addressWaitsSince()).isPresent();
        queued.forEach(this::take);
        assertThat(orders.find(ORDER).orElseThrow().addressWaitsSince()).isEmpty();
        assertThat(orders.find(ORDER).orElseThrow().deliveryAddress()).contains(WANTED);
    }

    @Test
    void aShopSystemThatSaysYesAndKeepsTheOldAddressIsNotBelieved() {
        answer = showing(old());
        later(Duration.ofMinutes(1));

        assertThat(telling().state()).isEqualTo(State.REFUSED);
        assertThat(telling().note()).contains("kept the old address");
        assertThat(queued).isEmpty();
    }

    @Test
    void whatDoesNotWorkIsTriedAgainAndInTheEndLeftToAPerson() {
        answer = new ShopAnswer.Later<>("it answers HTTP 503", Optional.empty());
        for (int hour = 0; hour < 24; hour++) {
            later(Duration.ofHours(1));
        }
        assertThat(told).hasSizeBetween(4, 8);
        assertThat(telling().state()).isEqualTo(State.REFUSED);
        assertThat(telling().note()).isEqualTo("gave up: it answers HTTP 503");

        assertThat(orders.tellings().replace(telling().askedAgain(clock.instant())))
                .isTrue();
        answer = showing(WANTED);
        later(Duration.ofMinutes(1));
        assertThat(telling().state()).isEqualTo(State.TOLD);
    }

    @Test
    void whatWasClaimedAndNeverConfirmedIsToldAgain() {
        clock.advance(Duration.ofMinutes(1));
        assertThat(orders.tellings().replace(telling().claimed(clock.instant())))
                .isTrue();
        answer = showing(WANTED);
        later(Duration.ofMinutes(5));
        assertThat(told).isEmpty();
        later(Duration.ofMinutes(20));
        later(Duration.ofMinutes(2));
        assertThat(told).hasSize(1);
        assertThat(telling().state()).isEqualTo(State.TOLD);
    }

    @Test
    void ofTwoWhoTellAtOnceOneDoes() {
        clock.advance(Duration.ofMinutes(1));
        AddressTelling due = telling();
        answer = showing(WANTED);
        assertThat(tell.tell(due)).contains(State.TOLD);
        assertThat(tell.tell(due)).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatDoesNotHoldAnyMoreIsNotTold() {
        decide(order -> order.withAddresses(order.addresses().undecided()));
        later(Duration.ofMinutes(1));
        assertThat(telling().state()).isEqualTo(State.DROPPED);
        assertThat(told).isEmpty();
    }

    @Test
    void whatHasLeftIsNotTold() {
        happens(3, SampleEvents.sent("p", "N1", List.of(), SampleEvents.PLACED_AT.plus(Duration.ofMinutes(3))));
        later(Duration.ofMinutes(1));
        assertThat(telling().state()).isEqualTo(State.DROPPED);
        assertThat(told).isEmpty();
    }

    @Test
    void withoutCredentialsAPersonMust() {
        installed(Optional.of(clock.instant()));
        later(Duration.ofMinutes(1));
        assertThat(telling().state()).isEqualTo(State.REFUSED);
        assertThat(told).isEmpty();
    }
}

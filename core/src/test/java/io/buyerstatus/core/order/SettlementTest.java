package io.buyerstatus.core.order;

import static io.buyerstatus.core.order.payment.Payment.State.AUTHORISED;
import static io.buyerstatus.core.order.payment.Payment.State.FAILED;
import static io.buyerstatus.core.order.payment.Payment.State.RECEIVED;
import static io.buyerstatus.core.order.payment.Payment.State.REVERSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.payment.Settlement.State;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a price of 64.90 euros and what became of it stand to each other, in one word and in figures. */
@Tag("DR-12")
class SettlementTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final Fact PAID = new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Fact UNPAID = new Fact.OrderChanged(
            nothing(),
            Optional.of(new Fact.Snapshot(
                    Map.of(Milestone.PAID, false),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    private static final Fact CANCELLED = new Fact.OrderCancelled("");
    private static final Fact SENT = SampleEvents.sent("s1", "", List.of(), SampleEvents.PLACED_AT);

    private static final Fact SENT_LATER =
            SampleEvents.sent("s1", "", List.of(), SampleEvents.PLACED_AT.plus(Duration.ofHours(1)));

    private static final Fact PART = new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty(), true);
    private static final Fact REFUND = new Fact.OrderRefunded("r", Optional.empty(), "", false);

    private static Fact part(String id) {
        return new Fact.PaymentReported(id, Payment.uncounted());
    }

    private static Fact gone(String id) {
        return new Fact.PaymentReported(
                id, new Payment(REVERSED, Optional.empty(), Optional.empty(), "", Optional.empty()));
    }

    private static Fact count(String amount) {
        return new Fact.OrderChanged(
                nothing(),
                Optional.of(new Fact.Snapshot(
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Money.of(amount, "EUR")))));
    }

    static Stream<Arguments> histories() {
        return Stream.of(
                row("nothing said", Method.BANK_TRANSFER, State.OPEN, "64.90"),
                row("all said paid", Method.CARD, State.PAID, "", PAID),
                row("a part", Method.BANK_TRANSFER, State.PARTLY_PAID, "54.90", payment("a", RECEIVED, "10.00")),
                row("in two parts", Method.CARD, State.PAID, "", received("a", "60.00"), received("b", "4.90")),
                row("too much", Method.CARD, State.OVERPAID, "", received("a", "64.90"), received("b", "10.00")),
                row("too much beside the word", Method.CARD, State.OVERPAID, "", PAID, received("a", "70.00")),
                row("paid in two parts without ids", Method.CARD, State.PAID, "", paid("60.00"), paid("4.90")),
                row("the same told twice", Method.CARD, State.PAID, "", paid("64.90"), paid("64.90")),
                row("told with an id and without", Method.CARD, State.PAID, "", received("a", "64.90"), paid("64.90")),
                row("a part, then all of it", Method.CARD, State.PAID, "", received("a", "20.00"), paid("64.90")),
                row("a part twice", Method.CARD, State.PARTLY_PAID, "24.90", paid("20.00"), paid("20.00")),
                row("more than was asked, at once", Method.CARD, State.OVERPAID, "", paid("70.00")),
                row(
                        "what was too much went back",
                        Method.CARD,
                        State.PAID,
                        "",
                        received("a", "74.90"),
                        refund("10.00")),
                row("other currency", Method.CARD, State.PAID, "", payment("a", RECEIVED, "70.00", "USD")),
                row("reserved", Method.CARD, State.AUTHORISED, "64.90", payment("a", AUTHORISED, "64.90")),
                row("reserved in part", Method.CARD, State.OPEN, "64.90", payment("a", AUTHORISED, "10.00")),
                row("failed", Method.CARD, State.FAILED, "64.90", payment("a", FAILED, "64.90")),
                row("failed, then paid", Method.CARD, State.PAID, "", payment("a", FAILED, "64.90"), PAID),
                row(
                        "failed, then a part came",
                        Method.CARD,
                        State.PARTLY_PAID,
                        "54.90",
                        payment("a", FAILED, "64.90"),
                        received("b", "10.00")),
                row("returned", Method.OTHER, State.REVERSED, "64.90", PAID, payment("a", REVERSED, "64.90")),
                row(
                        "returned, then paid again",
                        Method.OTHER,
                        State.PAID,
                        "",
                        PAID,
                        payment("a", REVERSED, "64.90"),
                        PAID),
                row("at the door", Method.CASH_ON_DELIVERY, State.DUE_AT_DOOR, "64.90", SENT),
                row("at the door, done", Method.CASH_ON_DELIVERY, State.PAID_AT_DOOR, "", SENT, scan("DELIVERED")),
                row(
                        "at the door, less after a gesture",
                        Method.CASH_ON_DELIVERY,
                        State.DUE_AT_DOOR,
                        "54.90",
                        refund("10.00"),
                        SENT_LATER),
                row(
                        "at the door, less after a gesture, done",
                        Method.CASH_ON_DELIVERY,
                        State.PAID_AT_DOOR,
                        "",
                        refund("10.00"),
                        SENT_LATER,
                        scan("DELIVERED")),
                row(
                        "at the door, done, then some went back",
                        Method.CASH_ON_DELIVERY,
                        State.PAID,
                        "",
                        SENT,
                        scan("DELIVERED"),
                        refund("10.00")),
                row("never taken", Method.CASH_ON_DELIVERY, State.NOTHING_DUE, "", SENT, scan("RETURNED")),
                row("cancelled", Method.BANK_TRANSFER, State.NOTHING_DUE, "", CANCELLED),
                row("cancelled after a part", Method.CARD, State.NOTHING_DUE, "", received("a", "9.00"), CANCELLED),
                row("thrown away", Method.BANK_TRANSFER, State.NOTHING_DUE, "", new Fact.OrderWithdrawn()),
                row("reopened", Method.BANK_TRANSFER, State.OPEN, "64.90", CANCELLED, new Fact.OrderReopened()),
                row("all went back", Method.CARD, State.PAID, "", received("a", "64.90"), refund("64.90")),
                row("some went back", Method.CARD, State.PAID, "", received("a", "64.90"), refund("5.00")),
                row(
                        "a piece was refunded before anything was paid",
                        Method.BANK_TRANSFER,
                        State.OPEN,
                        "44.90",
                        UNPAID,
                        refund("20.00")),
                row(
                        "more went back than had come",
                        Method.BANK_TRANSFER,
                        State.PARTLY_PAID,
                        "44.90",
                        UNPAID,
                        received("a", "5.00"),
                        refund("20.00")),
                row(
                        "all was refunded, nothing paid",
                        Method.BANK_TRANSFER,
                        State.NOTHING_DUE,
                        "",
                        UNPAID,
                        refund("64.90")),
                row("some went back, unheard of", Method.CARD, State.PAID, "", refund("5.00")),
                row("a part that nobody counted", Method.BANK_TRANSFER, State.PARTLY_PAID_UNCOUNTED, "", part("a")),
                row("a part, said without an id", Method.BANK_TRANSFER, State.PARTLY_PAID_UNCOUNTED, "", PART),
                row(
                        "a part, then how much",
                        Method.CARD,
                        State.PARTLY_PAID,
                        "54.90",
                        part("a"),
                        received("a", "10.00")),
                row("a part, then how much", Method.CARD, State.PARTLY_PAID, "54.90", PART, paid("10.00")),
                row(
                        "a part, and money beside it",
                        Method.CARD,
                        State.PARTLY_PAID_UNCOUNTED,
                        "",
                        part("a"),
                        received("b", "10.00")),
                row("a part, then enough", Method.CARD, State.PAID, "", part("a"), received("b", "64.90")),
                row("a part, then the count", Method.CARD, State.PARTLY_PAID, "44.90", part("a"), count("20.00")),
                row("the count, then a part", Method.CARD, State.PARTLY_PAID_UNCOUNTED, "", count("20.00"), part("a")),
                row("a part, then all of it", Method.CARD, State.PAID, "", part("a"), PAID),
                row("a part, which was returned", Method.CARD, State.REVERSED, "64.90", part("a"), gone("a")),
                row(
                        "a part, and the next one failed",
                        Method.CARD,
                        State.PARTLY_PAID_UNCOUNTED,
                        "",
                        part("a"),
                        payment("b", FAILED, "64.90")),
                row(
                        "a part, the rest reserved",
                        Method.CARD,
                        State.AUTHORISED,
                        "",
                        part("a"),
                        payment("b", AUTHORISED, "64.90")),
                row(
                        "a part, the rest at the door",
                        Method.CASH_ON_DELIVERY,
                        State.PARTLY_PAID_UNCOUNTED,
                        "",
                        part("a")),
                row(
                        "a part, the rest at the door, done",
                        Method.CASH_ON_DELIVERY,
                        State.PAID_AT_DOOR,
                        "",
                        part("a"),
                        SENT,
                        scan("DELIVERED")),
                row("a part, the rest at the counter", Method.IN_SHOP, State.PARTLY_PAID_UNCOUNTED, "", part("a")),
                row("a part, then cancelled", Method.CARD, State.NOTHING_DUE, "", part("a"), CANCELLED),
                row("a part, some of it back", Method.CARD, State.PARTLY_PAID_UNCOUNTED, "", part("a"), refund("5.00")),
                row("some went back of nothing", Method.CARD, State.OPEN_UNCOUNTED, "", UNPAID, REFUND),
                row("some went back, unheard of", Method.CARD, State.PAID, "", REFUND),
                row(
                        "some of a part went back, nobody says how much",
                        Method.BANK_TRANSFER,
                        State.PARTLY_PAID_UNCOUNTED,
                        "",
                        received("a", "10.00"),
                        REFUND),
                row(
                        "less at the door, nobody says how much",
                        Method.CASH_ON_DELIVERY,
                        State.OPEN_UNCOUNTED,
                        "",
                        REFUND,
                        SENT_LATER),
                row("some went back of all, nobody says how much", Method.CARD, State.PAID, "", PAID, REFUND));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void eachHistoryHasItsWord(String name, Method method, State state, String open, List<Fact> facts) {
        Settlement settlement = settlement(method, facts);
        assertThat(settlement.state()).isEqualTo(state);
        assertThat(settlement.open().map(Money::decimal).orElse("")).isEqualTo(open);
        assertThat(settlement.asks() && open.isEmpty()).isFalse();
    }

    @Test
    void whoCanPayAgainIsShownWhereUntilMoneyCame() {
        Optional<URI> link = Optional.of(URI.create("https://shop.example/pay"));
        Fact failed = new Fact.PaymentReported("a", new Payment(FAILED, Optional.empty(), Optional.empty(), "", link));
        assertThat(settlement(Method.CARD, List.of(failed)).retry()).isEqualTo(link);
        assertThat(settlement(Method.CARD, List.of(failed, received("b", "10.00")))
                        .retry())
                .isEmpty();
    }

    @Test
    void whatIsOpenCanBePaidWhereTheShopSystemSaysUnlessItIsTransferred() {
        URI pay = URI.create("https://shop.example/pay/1001");
        for (Method method : List.of(Method.CARD, Method.PAYPAL, Method.PROVIDER)) {
            assertThat(settlement(method, List.of(payable(method, pay))).retry())
                    .contains(pay);
        }
        assertThat(settlement(Method.BANK_TRANSFER, List.of(payable(Method.BANK_TRANSFER, pay)))
                        .retry())
                .isEmpty();
        assertThat(settlement(Method.CARD, List.of(payable(Method.CARD, pay), PAID))
                        .asks())
                .isFalse();
    }

    private static Fact payable(Method method, URI pay) {
        Fact.Contents contents = SampleEvents.contents("1001", Optional.empty(), "", method);
        return new Fact.OrderChanged(new Fact.Contents(
                contents.number(),
                contents.language(),
                contents.buyer(),
                contents.billingAddress(),
                contents.deliveryAddress(),
                contents.lines(),
                contents.totals(),
                contents.payment().map(terms -> terms.payableAt(Optional.of(pay))),
                contents.buyerNote()));
    }

    @Test
    void aCountOfTheShopHoldsWhatCameBeforeIt() {
        Fact.Snapshot count = new Fact.Snapshot(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Money.of("20.00", "EUR")));
        Fact counted = new Fact.OrderChanged(nothing(), Optional.of(count));
        assertThat(open(received("a", "20.00"), counted)).isEqualTo("44.90");
        assertThat(open(received("a", "20.00"), counted, received("b", "4.90"))).isEqualTo("40.00");
        assertThat(open(counted, payment("a", REVERSED, "20.00"))).isEqualTo("64.90");
        assertThat(open(counted, received("a", "30.00"), payment("b", REVERSED, "30.00")))
                .isEqualTo("34.90");
    }

    private static String open(Fact... facts) {
        return settlement(Method.BANK_TRANSFER, List.of(facts))
                .open()
                .orElseThrow()
                .decimal();
    }

    private static Settlement settlement(Method method, List<Fact> facts) {
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        Fact placed = new Fact.OrderPlaced(
                SampleEvents.PLACED_AT, true, SampleEvents.contents("1001", Optional.empty(), "", method));
        int minute = 0;
        for (Fact fact : Stream.concat(Stream.of(placed), facts.stream()).toList()) {
            minute++;
            order = order.merge(OrderFacts.of(
                    SampleEvents.event(CONNECTION, "1001", "e" + minute, minute, fact),
                    Instant.parse("2026-11-20T12:00:00Z")));
        }
        return order.settlement();
    }

    private static Arguments row(String name, Method method, State state, String open, Fact... facts) {
        return Arguments.of(name, method, state, open, List.of(facts));
    }

    private static Fact received(String id, String amount) {
        return payment(id, RECEIVED, amount);
    }

    /** As {@code order.paid} tells it. */
    private static Fact paid(String amount) {
        return new Fact.OrderPaid(Optional.of(Money.of(amount, "EUR")), Optional.empty(), Optional.empty());
    }

    private static Fact payment(String id, Payment.State state, String amount) {
        return payment(id, state, amount, "EUR");
    }

    private static Fact payment(String id, Payment.State state, String amount, String currency) {
        return new Fact.PaymentReported(
                id,
                new Payment(state, Optional.of(Money.of(amount, currency)), Optional.empty(), "", Optional.empty()));
    }

    private static Fact refund(String amount) {
        return new Fact.OrderRefunded("r", Optional.of(Money.of(amount, "EUR")), "", false);
    }

    private static Fact scan(String status) {
        return SampleEvents.tracked("s1", "", ScanStatus.valueOf(status));
    }

    private static Fact.Contents nothing() {
        return new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package io.buyerstatus.core.message.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was planned on something that is no longer true is left out, and the ledger says why. */
@Tag("G3")
class TakenBackTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final String NUMBER = "00340434161094042557";
    private static final Fact SENT = SampleEvents.sent("s1", NUMBER, List.of(), SampleEvents.PLACED_AT);
    private static final Fact WITHDRAWN = new Fact.OrderWithdrawn();
    private static final Fact PARCEL_WITHDRAWN = new Fact.ShipmentWithdrawn("s1", "");
    private static final Fact CORRECTED =
            SampleEvents.sent("s1", "00340434161094042564", List.of(), SampleEvents.PLACED_AT);

    private static final Fact UNDER_THE_SAME_NUMBER =
            SampleEvents.sent("s2", NUMBER, List.of(), SampleEvents.PLACED_AT);
    private static final Fact NUMBER_TAKEN_OFF = new Fact.ShipmentSent(
            "s1",
            "DHL",
            "",
            Optional.empty(),
            List.of(),
            SampleEvents.PLACED_AT,
            Optional.empty(),
            true,
            Optional.empty());

    static Stream<Arguments> plans() {
        return Stream.of(
                row(BuiltInTypes.SENT, "", SENT),
                row(BuiltInTypes.SENT, "parcel taken back", SENT, PARCEL_WITHDRAWN),
                row(BuiltInTypes.SENT, "", SENT, PARCEL_WITHDRAWN, SENT),
                row(BuiltInTypes.SENT, "", SENT, UNDER_THE_SAME_NUMBER, PARCEL_WITHDRAWN),
                row(BuiltInTypes.SENT, "", SENT, NUMBER_TAKEN_OFF),
                row(BuiltInTypes.OUT_FOR_DELIVERY, "no longer out for delivery", SENT, van(), NUMBER_TAKEN_OFF),
                row(BuiltInTypes.DELIVERED, "no longer delivered", SENT, scan(ScanStatus.DELIVERED), NUMBER_TAKEN_OFF),
                row(BuiltInTypes.SENT, "order withdrawn", SENT, WITHDRAWN),
                row(BuiltInTypes.OUT_FOR_DELIVERY, "", SENT, scan(ScanStatus.OUT_FOR_DELIVERY)),
                row(BuiltInTypes.OUT_FOR_DELIVERY, "no longer out for delivery", SENT, van(), CORRECTED),
                row(BuiltInTypes.PICKUP_READY, "no longer pickup ready", SENT),
                row(BuiltInTypes.DELIVERY_ATTEMPTED, "no longer delivery attempted", SENT, van()),
                row(BuiltInTypes.DELIVERED, "no longer delivered", SENT, scan(ScanStatus.DELIVERED), CORRECTED),
                row(BuiltInTypes.DELIVERED, "", SENT, scan(ScanStatus.DELIVERED), scan(ScanStatus.RETURNING)),
                row(BuiltInTypes.ORDER_CONFIRMED, ""),
                row(BuiltInTypes.ORDER_CONFIRMED, "order withdrawn", WITHDRAWN),
                row(BuiltInTypes.ORDER_CONFIRMED, "", WITHDRAWN, new Fact.OrderReopened()),
                row(BuiltInTypes.PAYMENT_REMINDER, ""),
                row(BuiltInTypes.PAYMENT_REMINDER, "order withdrawn", WITHDRAWN),
                row(BuiltInTypes.PAYMENT_REMINDER, "", payment(Payment.State.RECEIVED, "10.00")),
                row(BuiltInTypes.PAYMENT_REMINDER, "paid meanwhile", payment(Payment.State.RECEIVED, "64.90")),
                row(BuiltInTypes.PAYMENT_REMINDER, "nothing to transfer", payment(Payment.State.AUTHORISED, "64.90")),
                row(
                        BuiltInTypes.PAYMENT_REMINDER,
                        "",
                        payment(Payment.State.RECEIVED, "64.90"),
                        payment(Payment.State.REVERSED, "64.90")),
                row(BuiltInTypes.REVIEW_REQUEST, "order withdrawn", SENT, WITHDRAWN),
                row(BuiltInTypes.REVIEW_REQUEST, "no basis", SENT));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("plans")
    void whatIsNoLongerTrueIsNotSent(BuiltInType type, String reason, List<Fact> facts) {
        Instant now = SampleEvents.PLACED_AT.plus(Duration.ofHours(1));
        MessageKey key = new MessageKey(
                type, type.word().contains("order") || type.equals(BuiltInTypes.PAYMENT_REMINDER) ? "" : parcel(), "1");
        Message message =
                Message.plan(Subject.of(KEY), key, type.role(), DeliveryChannel.EMAIL, now, SampleEvents.PLACED_AT);
        EffectiveSettings settings = new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY);
        assertThat(type.skipped(new DueMessage(message, order(false, facts), settings, now))
                        .map(SkipRule::reason)
                        .orElse(""))
                .isEqualTo(reason);
    }

    @Test
    void anOrderThatItsBuyerIsStillPayingIsNotConfirmed() {
        assertThat(BuiltInTypes.ORDER_CONFIRMED.waitsFor(order(true, List.of())))
                .hasValue("the shop has not accepted the order yet");
        assertThat(BuiltInTypes.ORDER_CONFIRMED.waitsFor(order(true, List.of(payment(Payment.State.FAILED, "64.90")))))
                .isPresent();
        for (Payment.State enough : List.of(Payment.State.AUTHORISED, Payment.State.RECEIVED)) {
            assertThat(BuiltInTypes.ORDER_CONFIRMED.waitsFor(order(true, List.of(payment(enough, "64.90")))))
                    .isEmpty();
        }
    }

    private static Order order(boolean awaitingPayment, List<Fact> facts) {
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        Fact placed = new Fact.OrderPlaced(
                SampleEvents.PLACED_AT,
                true,
                awaitingPayment,
                SampleEvents.contents("1001", Optional.empty(), "", Method.BANK_TRANSFER));
        int minute = 0;
        for (Fact fact : Stream.concat(Stream.of(placed), facts.stream()).toList()) {
            minute++;
            order = order.merge(OrderFacts.of(
                    SampleEvents.event(CONNECTION, "1001", "e" + minute, minute, fact), SampleEvents.PLACED_AT));
        }
        return order;
    }

    private static String parcel() {
        return ParcelId.of("s1", NUMBER).value();
    }

    private static Fact van() {
        return scan(ScanStatus.OUT_FOR_DELIVERY);
    }

    private static Fact scan(ScanStatus status) {
        return SampleEvents.tracked("s1", NUMBER, status);
    }

    private static Fact payment(Payment.State state, String amount) {
        return new Fact.PaymentReported(
                "p", new Payment(state, Optional.of(Money.of(amount, "EUR")), Optional.empty(), "", Optional.empty()));
    }

    private static Arguments row(BuiltInType type, String reason, Fact... facts) {
        return Arguments.of(type, reason, List.of(facts));
    }
}

package io.buyerstatus.core.message.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.privacy.StillNeeded;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goods that no carrier brings have their own ends and their own messages, and none of a parcel's. */
@Tag("G3")
class NeverTravelsTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final EffectiveSettings SETTINGS = new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY);
    private static final Fact READY = new Fact.ShipmentReady("c1", List.of(), Optional.empty());
    private static final Fact CONFIRMED = new Fact.OrderConfirmed();
    private static final Fact PAID = new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty());

    private Order order = Order.unseen(
                    KEY,
                    new OrderSource(CONNECTION, new ChannelId("web")),
                    Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
            .withAdmission(new Admission.Admitted());

    private final List<MessageType> told = new ArrayList<>();

    @Test
    void whatWasCollectedIsNoParcelAndNobodyHearsOfOne() {
        hear(1, placed(LineKind.PICKUP), CONFIRMED);
        assertThat(order.progress()).isEqualTo(Progress.CONFIRMED);
        hear(10, handedOver("c1"));

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(order.parcels().all()).isEmpty();
        assertThat(order.part(LineKind.PICKUP)).map(Part::state).contains(Part.State.DONE);
        assertThat(told).containsExactly(BuiltInTypes.ORDER_CONFIRMED, BuiltInTypes.REVIEW_REQUEST);
    }

    @Test
    void whoeverCanCollectIsToldOnceHoweverOftenAndInWhateverOrderItIsSaid() {
        List<OrderEvent> events = List.of(
                event(1, placed(LineKind.PICKUP)),
                event(2, CONFIRMED),
                event(10, READY),
                event(10, READY),
                event(12, READY));
        for (int seed = 0; seed < 100; seed++) {
            NeverTravelsTest one = new NeverTravelsTest();
            List<OrderEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(one::hear);
            one.hear(event(20, new Fact.OrderFinalised()));

            assertThat(one.order.progress()).isEqualTo(Progress.PICKUP_READY);
            assertThat(one.told.stream().filter(BuiltInTypes.READY_TO_COLLECT::equals))
                    .as("seed %s", seed)
                    .hasSize(1);
        }
    }

    @Test
    void collectedByMistakeAndReadyAgainIsReady() {
        hear(1, placed(LineKind.PICKUP));
        hear(10, READY);
        hear(20, handedOver("c1"));
        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        hear(30, READY);
        assertThat(order.progress()).isEqualTo(Progress.PICKUP_READY);
        hear(40, handedOver("c1"));
        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
    }

    @Test
    void whatNoLongerLiesReadyIsTakenBackAndCancellingEndsIt() {
        hear(1, placed(LineKind.PICKUP), CONFIRMED);
        hear(10, READY);
        hear(20, new Fact.ShipmentWithdrawn("c1", ""));
        assertThat(order.progress()).isEqualTo(Progress.CONFIRMED);
        hear(30, READY);
        assertThat(order.progress()).isEqualTo(Progress.PICKUP_READY);
        hear(40, new Fact.OrderCancelled(""));
        assertThat(order.progress()).isEqualTo(Progress.CANCELLED);
        hear(50, new Fact.OrderReopened());
        assertThat(order.progress()).isEqualTo(Progress.PICKUP_READY);
        assertThat(told.stream().filter(BuiltInTypes.READY_TO_COLLECT::equals)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERY_ATTEMPTED", "EXCEPTION"})
    void whomTheShopCouldNotMeetItDidNotReach(ScanStatus missed) {
        hear(1, placed(LineKind.LOCAL_DELIVERY), CONFIRMED);
        hear(10, SampleEvents.tracked("c1", "", ScanStatus.OUT_FOR_DELIVERY));
        hear(20, SampleEvents.tracked("c1", "", missed));
        assertThat(order.progress()).isEqualTo(Progress.ATTEMPTED);
        assertThat(order.part(LineKind.LOCAL_DELIVERY)).map(Part::state).contains(Part.State.MISSED);

        hear(30, SampleEvents.tracked("c1", "", ScanStatus.OUT_FOR_DELIVERY));
        assertThat(order.progress()).isEqualTo(Progress.OUT_FOR_DELIVERY);
        hear(40, SampleEvents.tracked("c1", "", ScanStatus.DELIVERED));
        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(told.stream().filter(BuiltInTypes.ON_OUR_WAY::equals)).hasSize(1);
    }

    @Test
    void aDownloadIsDoneOnceItIsPaid() {
        hear(1, placed(LineKind.DOWNLOAD));
        assertThat(order.progress()).isEqualTo(Progress.PLACED);
        hear(2, CONFIRMED, PAID);

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(told)
                .contains(BuiltInTypes.DOWNLOAD_READY, BuiltInTypes.REVIEW_REQUEST)
                .doesNotContain(BuiltInTypes.SENT, BuiltInTypes.DELIVERED);
    }

    @Test
    void aGiftCardIsDoneOnceItIsPaidAndNobodyIsAskedHowItWas() {
        hear(1, placed(LineKind.GIFT_CARD));
        hear(2, PAID);

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(told).doesNotContain(BuiltInTypes.REVIEW_REQUEST, BuiltInTypes.SENT);
    }

    @Test
    void aServiceIsDoneWhenTheShopSaysSo() {
        hear(1, placed(LineKind.SERVICE));
        hear(2, PAID);
        assertThat(order.part(LineKind.SERVICE)).map(Part::state).contains(Part.State.OPEN);
        hear(3, handedOver("c1"));

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(told).contains(BuiltInTypes.REVIEW_REQUEST).doesNotContain(BuiltInTypes.SENT);
    }

    @Test
    void nothingAtAllIsSentForWhatWasTakenAlongFromATill() {
        hear(1, placed(LineKind.TAKEN_ALONG), CONFIRMED, PAID);
        hear(2, handedOver("c1"));

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(order.takenAlong()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void theShopsOwnVanIsUnderwayAndThenThere() {
        hear(1, placed(LineKind.LOCAL_DELIVERY));
        hear(10, handedOver("c1"), scan("c1", ScanStatus.OUT_FOR_DELIVERY));
        assertThat(order.progress()).isEqualTo(Progress.OUT_FOR_DELIVERY);
        hear(20, scan("c1", ScanStatus.DELIVERED));

        assertThat(order.progress()).isEqualTo(Progress.DELIVERED);
        assertThat(told)
                .contains(BuiltInTypes.ON_OUR_WAY)
                .doesNotContain(BuiltInTypes.SENT, BuiltInTypes.OUT_FOR_DELIVERY, BuiltInTypes.DELIVERED);
    }

    @Test
    void ofAMixedOrderEachPartHasItsOwnEnd() {
        hear(1, placed(LineKind.SHIPPED, LineKind.PICKUP), CONFIRMED);
        hear(
                10,
                SampleEvents.sent(
                        "s1",
                        "00340434161094042557",
                        List.of(new ParcelLine("1", 1)),
                        SampleEvents.PLACED_AT.plus(Duration.ofMinutes(10))));

        assertThat(order.allSent()).isTrue();
        assertThat(order.allHandedOver()).isFalse();
        assertThat(order.progress()).isEqualTo(Progress.SENT);
        hear(20, new Fact.ShipmentReady("c1", List.of(new ParcelLine("2", 1)), Optional.empty()));
        assertThat(order.progress()).isEqualTo(Progress.PICKUP_READY);
        hear(30, scan("s1", ScanStatus.DELIVERED));
        assertThat(order.deliveredAt()).isEmpty();
        hear(40, handedOver("c1", 35, new ParcelLine("2", 1)));

        assertThat(order.deliveredAt()).contains(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(35)));
        assertThat(told)
                .containsOnlyOnce(BuiltInTypes.SENT, BuiltInTypes.READY_TO_COLLECT, BuiltInTypes.REVIEW_REQUEST);
    }

    /** Its parcel is there, and something still waits in the shop: who wants to be forgotten is told so. */
    @Test
    @Tag("G16")
    void whatIsStillToBeCollectedKeepsTheOrderFromBeingOver() {
        Instant nextDay = SampleEvents.PLACED_AT.plus(Duration.ofDays(1));
        hear(1, placed(LineKind.SHIPPED, LineKind.PICKUP), CONFIRMED, PAID);
        hear(
                10,
                SampleEvents.sent(
                        "s1",
                        "00340434161094042557",
                        List.of(new ParcelLine("1", 1)),
                        SampleEvents.PLACED_AT.plus(Duration.ofMinutes(10))));
        hear(30, scan("s1", ScanStatus.DELIVERED));
        assertThat(StillNeeded.of(order, nextDay)).contains(StillNeeded.ON_ITS_WAY);

        hear(40, handedOver("c1", 35, new ParcelLine("2", 1)));
        assertThat(StillNeeded.of(order, nextDay)).isEmpty();
    }

    /** A number that a carrier follows is a parcel, whatever the shop system believed when it was ordered. */
    @ParameterizedTest
    @EnumSource(value = LineKind.class, names = "CHARGE", mode = EnumSource.Mode.EXCLUDE)
    void whatHasATrackingNumberTravels(LineKind kind) {
        hear(1, placed(kind));
        hear(10, SampleEvents.sent("s1", "00340434161094042557", List.of(), SampleEvents.PLACED_AT));

        assertThat(order.parcels().all()).hasSize(1);
    }

    @Test
    void anOrderThatSaysNothingOfItsKindsIsSentAsEver() {
        hear(1, SampleEvents.placed("1001", Optional.of(new EmailAddress("erika@example.com")), ""), CONFIRMED);
        hear(10, SampleEvents.sent("s1", "00340434161094042557", List.of(), SampleEvents.PLACED_AT));

        assertThat(order.progress()).isEqualTo(Progress.SENT);
        assertThat(order.parts()).isEmpty();
        assertThat(told).contains(BuiltInTypes.SENT);
    }

    @Test
    void whatWasToBeCollectedAndIsSentAfterAllIsAParcel() {
        hear(1, placed(LineKind.PICKUP), CONFIRMED);
        assertThat(order.part(LineKind.PICKUP)).isPresent();
        hear(10, SampleEvents.sent("p1", "00340434161094042557", List.of(), SampleEvents.PLACED_AT.plusSeconds(600)));

        assertThat(order.parts()).isEmpty();
        assertThat(order.progress()).isEqualTo(Progress.SENT);
        assertThat(order.allSent()).isTrue();
        assertThat(told).contains(BuiltInTypes.SENT).doesNotContain(BuiltInTypes.READY_TO_COLLECT);
    }

    private void hear(int minute, Fact... facts) {
        for (Fact fact : facts) {
            hear(event(minute, fact));
        }
    }

    private void hear(OrderEvent event) {
        Order after = order.merge(OrderFacts.of(event, event.time()));
        MessagePlan plan = MessagePlan.about(
                new OrderUpdate(order, after, event, SETTINGS), ShopAutomations.NONE, List::of, 0, event.time());
        plan.messages().stream().map(Message::key).map(key -> key.type()).forEach(told::add);
        order = plan.order();
    }

    private static OrderEvent event(int minute, Fact fact) {
        return SampleEvents.event(CONNECTION, "1001", minute + fact.type() + fact.hashCode(), minute, fact);
    }

    private static Fact handedOver(String shipment) {
        return handedOver(shipment, 15);
    }

    private static Fact handedOver(String shipment, int minute, ParcelLine... lines) {
        Instant at = SampleEvents.PLACED_AT.plus(Duration.ofMinutes(minute));
        return new Fact.ShipmentSent(shipment, "", "", Optional.empty(), List.of(lines), at, Optional.empty());
    }

    private static Fact scan(String shipment, ScanStatus status) {
        return new Fact.ShipmentTracked(
                shipment, "", "", status, "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Fact placed(LineKind... kinds) {
        List<Line> lines = new ArrayList<>();
        for (LineKind kind : kinds) {
            String id = Integer.toString(lines.size() + 1);
            lines.add(SampleEvents.line(id, "Becher", 1).as(kind));
        }
        Fact.Contents usual =
                SampleEvents.contents("1001", Optional.of(new EmailAddress("erika@example.com")), "", Method.PAYPAL);
        return new Fact.OrderPlaced(
                SampleEvents.PLACED_AT,
                true,
                new Fact.Contents(
                        usual.number(),
                        usual.language(),
                        usual.buyer(),
                        usual.billingAddress(),
                        usual.deliveryAddress(),
                        Optional.of(lines),
                        usual.totals(),
                        usual.payment(),
                        usual.buyerNote()));
    }
}

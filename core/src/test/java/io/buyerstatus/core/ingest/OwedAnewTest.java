package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OwedSince;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order is owed is planned when it comes to be owed, be it long after the order, and once. */
@Tag("G3")
@Tag("DR-12")
class OwedAnewTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey ORDER = OrderKey.of(InstalledShop.SHOP, WEB, "4711");
    private static final int DAY = 24 * 60;

    /** After so many days, where the shop says nothing else. */
    private static final int REMINDED = 5;

    private static final String NUMBER = "00340434161094042557";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT);
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock);

    @BeforeEach
    void install() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB, ConnectionKind.GENERIC, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty())));
    }

    @Test
    void whoeverPaysByTransferInTheEndIsReminded() {
        take(0, placed(Method.CARD));
        assertThat(of(BuiltInTypes.PAYMENT_REMINDER)).isEmpty();

        take(60, changed(Method.BANK_TRANSFER));

        assertThat(of(BuiltInTypes.PAYMENT_REMINDER)).singleElement().satisfies(reminder -> assertThat(due(reminder))
                .isEqualTo(at(REMINDED * DAY)));
        take(120, changed(Method.CARD));
        take(180, changed(Method.BANK_TRANSFER));
        assertThat(of(BuiltInTypes.PAYMENT_REMINDER)).hasSize(1);
    }

    @Test
    void whoeverOwesOnlyNowHasAsManyDaysFromNow() {
        take(0, placed(Method.CARD));

        take(20 * DAY, changed(Method.BANK_TRANSFER));

        assertThat(of(BuiltInTypes.PAYMENT_REMINDER)).singleElement().satisfies(reminder -> assertThat(due(reminder))
                .isEqualTo(at((20 + REMINDED) * DAY)));
    }

    @Test
    void aReminderThatWasLeftOutBecauseTheMoneyWasThereGoesOnWhenItIsTakenBack() {
        take(0, placed(Method.BANK_TRANSFER));
        take(DAY, payment(Payment.State.RECEIVED));
        Message left = of(BuiltInTypes.PAYMENT_REMINDER).getFirst().pending(at(6 * DAY));
        assertThat(ledger.replace(left)).isTrue();
        assertThat(ledger.replace(left.skipped("paid meanwhile", at(6 * DAY)))).isTrue();

        take(7 * DAY, new Fact.OrderConfirmed());
        assertThat(state(BuiltInTypes.PAYMENT_REMINDER)).isEqualTo(MessageState.SKIPPED);
        take(20 * DAY, payment(Payment.State.REVERSED));

        assertThat(state(BuiltInTypes.PAYMENT_REMINDER)).isEqualTo(MessageState.PENDING);
        // From then its days are counted, as soon as it is looked at.
        assertThat(OwedSince.of(orders.find(ORDER).orElseThrow())).contains(at(20 * DAY));
    }

    @Test
    void anOrderThatWasNeverCancelledIsRemindedAsPlacedHoweverOftenItsShopSaysSo() {
        take(0, placed(Method.BANK_TRANSFER));
        take(2 * DAY, unchanged());

        assertThat(of(BuiltInTypes.PAYMENT_REMINDER)).singleElement().satisfies(reminder -> assertThat(due(reminder))
                .isEqualTo(at(REMINDED * DAY)));
    }

    @Test
    void aFulfilmentThatIsMadeAnewForTheSameParcelIsNoNews() {
        take(0, placed(Method.CARD));
        take(10, sent("f1"));
        assertThat(of(BuiltInTypes.SENT)).hasSize(1);

        take(20, new Fact.ShipmentWithdrawn("f1", ""));
        take(21, sent("f2"));

        assertThat(of(BuiltInTypes.SENT)).hasSize(1);
    }

    @Test
    void whatWasLeftOutWhileThereWasNoParcelGoesOnUnderItsNewFulfilment() {
        take(0, placed(Method.CARD));
        take(10, sent("f1"));
        take(20, new Fact.ShipmentWithdrawn("f1", ""));
        assertThat(ledger.replace(
                        of(BuiltInTypes.SENT).getFirst().skipped(SkipRule.PARCEL_TAKEN_BACK.reason(), at(20))))
                .isTrue();

        take(21, sent("f2"));

        assertThat(of(BuiltInTypes.SENT)).hasSize(1);
        assertThat(state(BuiltInTypes.SENT)).isEqualTo(MessageState.PENDING);
    }

    private List<Message> of(BuiltInType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }

    private MessageState state(BuiltInType type) {
        return of(type).getFirst().state();
    }

    private static Instant due(Message message) {
        return message.due().orElseThrow();
    }

    private static Instant at(int minutes) {
        return SampleEvents.PLACED_AT.plus(Duration.ofMinutes(minutes));
    }

    private static Fact sent(String shipment) {
        return SampleEvents.sent(shipment, NUMBER, List.of(), SampleEvents.PLACED_AT.plusSeconds(600));
    }

    private static Fact placed(Method method) {
        return new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, contents(method));
    }

    private static Fact changed(Method method) {
        return new Fact.OrderChanged(contents(method));
    }

    private static Fact unchanged() {
        return new Fact.OrderChanged(
                contents(Method.BANK_TRANSFER),
                Optional.of(new Fact.Snapshot(
                        Map.of(Milestone.CANCELLED, false, Milestone.WITHDRAWN, false, Milestone.PAID, false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static Fact.Contents contents(Method method) {
        Fact.Contents sample =
                SampleEvents.contents("4711", Optional.of(new EmailAddress("anna@example.com")), "", method);
        return new Fact.Contents(
                sample.number(),
                sample.language(),
                sample.buyer(),
                sample.billingAddress(),
                sample.deliveryAddress(),
                sample.lines(),
                sample.totals(),
                Optional.of(new PaymentTerms(method, "", Optional.empty())),
                sample.buyerNote());
    }

    private static Fact payment(Payment.State state) {
        return new Fact.PaymentReported(
                "p1",
                new Payment(state, Optional.of(Money.of("64.90", "EUR")), Optional.empty(), "", Optional.empty()));
    }

    private void take(int minutes, Fact fact) {
        clock.set(at(minutes));
        assertThat(intake.apply(SampleEvents.event(WEB, "4711", fact.type() + minutes, minutes, fact)))
                .isEqualTo(new IngestResult.Applied());
    }
}

package io.buyerstatus.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.checkout.BeginPayment.Outcome;
import io.buyerstatus.core.checkout.PaymentGateway.Returned;
import io.buyerstatus.core.checkout.PretendProvider.Mood;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Money;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paying on the order's page (C1 to C9, C12). */
class SettlePaymentsTest {
    private static final Money TOTAL = Money.of("64.90", "EUR");

    private final CheckoutWorld world = new CheckoutWorld();

    @Test
    @Tag("DR-20")
    void whatTheBuyerApprovedIsTakenOnceAndTheOrderIsPaid() {
        assertThat(world.begin(Provider.PAYPAL)).isInstanceOf(Outcome.Approve.class);
        assertThat(world.order().paid()).isFalse();
        world.paypal.approveAll();
        world.settle();
        world.settle();
        assertThat(world.order().paid()).isTrue();
        assertThat(world.order().settlement().received()).contains(TOTAL);
        assertThat(world.paypal.captures()).isEqualTo(1);
    }

    @Test
    @Tag("DR-8")
    void withoutTheSwitchNothingBegins() {
        world.set("payments.paypal.enabled", false);
        assertThat(world.begin(Provider.PAYPAL)).isInstanceOf(Outcome.NotNow.class);
        assertThat(world.begin(Provider.KLARNA)).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    @Tag("DR-9")
    void eachProviderHasItsOwnSwitch() {
        world.set("payments.klarna.enabled", false);
        assertThat(world.begin(Provider.KLARNA)).isInstanceOf(Outcome.NotNow.class);
        assertThat(world.begin(Provider.PAYPAL)).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void twoTabsOfOneProviderGoToOneApproval() {
        Outcome one = world.begin(Provider.PAYPAL);
        assertThat(world.begin(Provider.PAYPAL)).isEqualTo(one);
        assertThat(world.paypal.entries).hasSize(1);
    }

    /** C3. */
    @Test
    void theLoserOfTwoProvidersIsReleasedAndNothingIsTakenByIt() {
        world.approveBoth();
        world.settle();
        assertThat(world.paypal.captures() + world.klarna.captures()).isEqualTo(1);
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.PAID);
        assertThat(world.attempt(Provider.KLARNA).state()).isEqualTo(State.RELEASED);
        assertThat(world.klarna.only().released).isTrue();
    }

    @Test
    void aTransferThatCameMeanwhileLeavesNothingToTake() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.apply("transfer", new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
        world.settle();
        assertThat(world.paypal.captures()).isZero();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void anOrderThatWasCancelledMeanwhileIsNotPaid() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.apply("cancelled", new Fact.OrderCancelled(""));
        world.settle();
        assertThat(world.paypal.captures()).isZero();
    }

    /** C4, C8: the stored order decides, and what was approved over another sum is not taken. */
    @Test
    void aTotalThatChangedMeanwhileIsApprovedAgain() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.clock.advance(Duration.ofMinutes(1));
        world.apply("changed", changedTo("50.00"));
        world.settle();
        assertThat(world.paypal.captures()).isZero();
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        assertThat(world.order().settlement().received()).contains(Money.of("50.00", "EUR"));
    }

    /** C4: an answer that was lost is read, not asked for again. */
    @Test
    void aTimeOutAfterTheCaptureIsSettledByReading() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.paypal.mood = Mood.TAKES_AND_SAYS_NOTHING;
        world.settle();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.CLAIMED);
        assertThat(world.order().paid()).isFalse();
        world.clock.advance(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.order().paid()).isTrue();
        assertThat(world.paypal.captures()).isEqualTo(1);
    }

    @Test
    void whileOneIsUnknownNothingElseIsTaken() {
        world.approveBoth();
        world.paypal.mood = Mood.TAKES_AND_SAYS_NOTHING;
        world.paypal.silent = false;
        world.settle();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.CLAIMED);
        assertThat(world.klarna.captures()).isZero();
        assertThat(world.begin(Provider.KLARNA)).isInstanceOf(Outcome.NotNow.class);
    }

    /** A request that is seven hours old is none that PayPal knows again: then only reading is safe. */
    @Test
    void afterTheProviderForgotTheRequestNothingIsTakenAgain() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.paypal.mood = Mood.SAYS_NOTHING;
        world.settle();
        world.clock.advance(Duration.ofHours(7));
        world.paypal.approveAll();
        world.paypal.mood = Mood.WELL;
        world.settle();
        assertThat(world.paypal.captures()).isZero();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.RELEASED);
        assertThat(world.order().payments().holding()).isEmpty();
    }

    @Test
    void aRefusedWayOfPayingIsApprovedAgainAtTheSameAddress() {
        Outcome first = world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.paypal.mood = Mood.REFUSES;
        world.settle();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.CREATED);
        assertThat(world.attempt(Provider.PAYPAL).wantsItsBuyer()).isTrue();
        assertThat(world.begin(Provider.PAYPAL)).isEqualTo(first);
        assertThat(world.attempt(Provider.PAYPAL).wantsItsBuyer()).isFalse();
        world.paypal.mood = Mood.WELL;
        world.paypal.approveAll();
        world.settle();
        assertThat(world.order().paid()).isTrue();
    }

    @Test
    void whatIsPendingIsNotPaidUntilTheProviderSaysSo() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.paypal.mood = Mood.PENDING;
        world.settle();
        assertThat(world.attempt(Provider.PAYPAL).state()).isEqualTo(State.PENDING);
        assertThat(world.order().paid()).isFalse();
        world.paypal.only().pending = false;
        world.clock.advance(Duration.ofHours(1));
        world.sweep();
        assertThat(world.order().paid()).isTrue();
    }

    @Test
    void whatWasPendingAndDidNotComeCanBePaidAgain() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.paypal.mood = Mood.PENDING;
        world.settle();
        world.paypal.only().declined = true;
        world.settle();
        assertThat(world.order().settlement().state()).isEqualTo(Settlement.State.FAILED);
        assertThat(world.begin(Provider.KLARNA)).isInstanceOf(Outcome.Approve.class);
    }

    /** C6: the buyer's tab is closed, and no webhook comes. */
    @Test
    void withoutWebhookAndWithoutBuyerItIsPaidWithinTwoMinutes() {
        world.begin(Provider.KLARNA);
        world.klarna.approveAll();
        world.clock.advance(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.order().paid()).isTrue();
    }

    /** C8. */
    @Test
    void aCaptureOfAnotherAmountPaysInPartAndTheSellerReadsSo() {
        world.paypal.other = Optional.of(Money.of("60.00", "EUR"));
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        assertThat(world.order().settlement().state()).isEqualTo(Settlement.State.PARTLY_PAID);
        assertThat(world.order().settlement().open()).contains(Money.of("4.90", "EUR"));
        assertThat(world.notes()).anyMatch(note -> note.contains("60.00 EUR instead of 64.90 EUR"));
    }

    /** C5: the shop's own system took money, too. */
    @Test
    void moneyThatCameTwiceIsToldOnceAndPayingOneBackDoesNotRefundTheOrder() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        world.apply("bank", received("bank-1"));
        world.apply("confirmed", new Fact.OrderConfirmed());
        assertThat(world.order().settlement().state()).isEqualTo(Settlement.State.OVERPAID);
        assertThat(world.notes().stream().filter(note -> note.contains("paid twice")))
                .singleElement()
                .asString()
                .contains("bank-1")
                .contains(world.paypal.only().captures.getFirst());
        assertThat(world.toldTheSeller()).isEqualTo(1);
        world.paypal.only().returned.add(new Returned("R1", TOTAL, world.clock.instant()));
        world.settle();
        assertThat(world.order().settlement().state()).isEqualTo(Settlement.State.PAID);
        assertThat(world.order().facts().payments().fullyRefunded()).isFalse();
    }

    /** C9. */
    @Test
    void aRefundAtTheProviderReachesTheOrderOnce() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        world.paypal.only().returned.add(new Returned("R1", Money.of("12.90", "EUR"), world.clock.instant()));
        world.payments.keep(notice(ProviderNotice.Kind.CHANGED, "WH-1"), world.clock.instant());
        world.payments.keep(notice(ProviderNotice.Kind.CHANGED, "WH-2"), world.clock.instant());
        world.sweep();
        assertThat(world.order().facts().payments().standingRefunds()).hasSize(1);
        assertThat(world.order().paid()).isTrue();
    }

    /** C9. */
    @Test
    void aRefundOfSomethingThatIsNotKnownHereIsVisible() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        for (int again = 0; again < 2; again++) {
            world.payments.keep(
                    new ProviderNotice(CheckoutWorld.key(), "WH-5", ProviderNotice.Kind.REFUNDED, "tx-of-another"),
                    world.clock.instant());
            world.sweep();
        }
        world.payments.keep(notice(ProviderNotice.Kind.REFUNDED, "WH-6"), world.clock.instant());
        world.sweep();
        assertThat(world.notes())
                .filteredOn(note -> note.contains("not known here"))
                .singleElement()
                .asString()
                .contains("tx-of-another");
    }

    /** C9. */
    @Test
    void aReversalOpensTheDebtAgainAndADisputeIsToldTheSellerOnce() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        world.payments.keep(notice(ProviderNotice.Kind.DISPUTED, "WH-3"), world.clock.instant());
        world.sweep();
        world.payments.keep(notice(ProviderNotice.Kind.DISPUTED, "WH-3"), world.clock.instant());
        world.sweep();
        assertThat(world.notes()).filteredOn(note -> note.contains("dispute")).hasSize(1);
        assertThat(world.toldTheSeller()).isEqualTo(1);
        world.clock.advance(Duration.ofMinutes(1));
        world.payments.keep(notice(ProviderNotice.Kind.REVERSED, "WH-4"), world.clock.instant());
        world.sweep();
        assertThat(world.order().settlement().state()).isEqualTo(Settlement.State.REVERSED);
        assertThat(world.toldTheSeller()).isEqualTo(2);
    }

    /** C12. */
    @Test
    @Tag("G18")
    void eachParcelIsToldTheProviderWhoWasPaidOnce() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        world.settle();
        world.apply("sent", SampleEvents.sent("S1", "00340434161094042557", List.of(), world.clock.instant()));
        world.clock.advance(Duration.ofHours(2));
        world.sweep();
        world.settle();
        assertThat(world.paypal.sent).containsExactly("00340434161094042557");
        assertThat(world.klarna.sent).isEmpty();
    }

    /** C1, C11: a provider of which the secret is missing has no button, whatever a seller switches. */
    @Test
    @Tag("DR-11")
    void withoutItsSecretAProviderCannotBeSwitchedOn() {
        assertThat(world.unset("payments.paypal.secret")).isInstanceOf(ChangeResult.Refused.class);
        world.set("payments.paypal.enabled", false);
        assertThat(world.unset("payments.paypal.secret")).isInstanceOf(ChangeResult.Done.class);
        assertThat(world.set("payments.paypal.enabled", true)).isInstanceOf(ChangeResult.Refused.class);
    }

    /** C7: a notice that nobody signed, and that does not bear our secret, causes no question to the provider. */
    @Test
    @Tag("DR-10")
    void anUnsignedNoticeWithAnotherSecretIsNotLookedAt() {
        world.begin(Provider.PAYPAL);
        world.paypal.approveAll();
        String reference = world.attempt(Provider.PAYPAL).reference();
        world.payments.keep(unsigned("0".repeat(32)), world.clock.instant());
        world.sweep();
        assertThat(world.order().paid()).isFalse();
        world.payments.keep(unsigned(reference), world.clock.instant());
        world.sweep();
        assertThat(world.order().paid()).isTrue();
    }

    /** A payment costs six calls of a store, from the button to the paid order. */
    @Test
    void aPaymentCostsSixCallsOfTheStores() {
        AtomicInteger calls = new AtomicInteger();
        OrderStore orders = counting(OrderStore.class, world.orders, calls);
        PaymentStore payments = counting(PaymentStore.class, world.payments, calls);
        world.begin(Provider.PAYPAL, orders, payments, world::at);
        world.paypal.approveAll();
        world.confirm(orders, payments);
        assertThat(world.order().paid()).isTrue();
        assertThat(calls.get()).isLessThanOrEqualTo(6);
    }

    private static <T> T counting(Class<T> port, T target, AtomicInteger calls) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    return method.invoke(target, arguments);
                }));
    }

    private static ProviderNotice unsigned(String secret) {
        return new ProviderNotice(CheckoutWorld.key(), secret, ProviderNotice.Kind.UNSIGNED, secret);
    }

    private static ProviderNotice notice(ProviderNotice.Kind kind, String id) {
        return new ProviderNotice(CheckoutWorld.key(), id, kind, "tx-paypal-" + attemptId() + "-0");
    }

    private static String attemptId() {
        CheckoutWorld same = new CheckoutWorld();
        same.begin(Provider.PAYPAL);
        return same.attempt(Provider.PAYPAL).id();
    }

    private static Fact received(String id) {
        return new Fact.PaymentReported(
                id,
                new Payment(
                        Payment.State.RECEIVED,
                        Optional.of(TOTAL),
                        Optional.of(Method.BANK_TRANSFER),
                        id,
                        Optional.empty()));
    }

    static Fact changedTo(String total) {
        Fact.Contents before = SampleEvents.contents("4711", Optional.empty(), "", Method.BANK_TRANSFER);
        Totals totals = new Totals(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Money.of(total, "EUR"), true);
        return new Fact.OrderChanged(new Fact.Contents(
                before.number(),
                before.language(),
                before.buyer(),
                before.billingAddress(),
                before.deliveryAddress(),
                before.lines(),
                Optional.of(totals),
                before.payment(),
                before.buyerNote()));
    }
}

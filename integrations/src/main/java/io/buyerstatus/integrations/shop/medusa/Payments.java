package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The money of an order: its payments, with what was taken of each, and what was given back. */
final class Payments {
    private static final String PREFIX = "pp_";

    /** Medusa's own provider for whatever is paid by other ways: it authorises everything, which says nothing. */
    private static final String BY_HAND = "system";

    /** What is paid where the goods change hands. */
    private static final Set<PaymentTerms.Method> HANDED_OVER =
            EnumSet.of(PaymentTerms.Method.CASH_ON_DELIVERY, PaymentTerms.Method.IN_SHOP);

    /** The payment of which the order's payment status says that it is a part, and nobody how much. */
    private static final String PART = "status";

    private static final Set<String> IN_PART = Set.of("payment.partially_captured", "payment.partially_authorized");
    private static final String PARTLY_REFUNDED = "payment.partially_refunded";
    private static final int MOST = 200;

    private final MedusaOrder order;
    private final CurrencyCode currency;
    private final Instant modifiedAt;

    Payments(MedusaOrder order, CurrencyCode currency, Instant modifiedAt) {
        this.order = order;
        this.currency = currency;
        this.modifiedAt = modifiedAt;
    }

    /** How the order is paid: by the latest payment that was not given up, else by the latest. */
    static Optional<PaymentTerms> terms(MedusaOrder order) {
        List<Payload> payments = order.payments();
        return payments.stream()
                .filter(payment -> !payment.has("canceled_at"))
                .reduce((one, later) -> later)
                .or(() -> payments.stream().reduce((one, later) -> later))
                .map(Payments::provider)
                .filter(provider -> !provider.isEmpty())
                .map(provider ->
                        PaymentMethods.where(new LineKinds(order).collected(), PaymentMethods.terms(provider, "")));
    }

    /** {@code pp_stripe-ideal_stripe} is what the provider "stripe-ideal" was configured as "stripe". */
    private static String provider(Payload payment) {
        String id = payment.line("provider_id", 200);
        String plain = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        int last = plain.lastIndexOf('_');
        return last > 0 ? plain.substring(0, last) : plain;
    }

    /** The ids of the payments that a provider holds for the shop, and of which nothing was taken yet. */
    List<String> reported() {
        return uncounted()
                ? List.of(PART)
                : authorised().map(payment -> List.of(payment.line("id", 101))).orElse(List.of());
    }

    /** Whether a part was taken or is held, and nobody says how much was taken. */
    private boolean uncounted() {
        return IN_PART.contains(MedusaStates.ofPayment(order.json()))
                && received().isEmpty();
    }

    private Optional<Payload> authorised() {
        return MedusaStates.ofPayment(order.json()).equals("payment.authorized")
                ? order.payments().stream()
                        .filter(payment -> MedusaOrder.id(payment).isPresent()
                                && !payment.has("canceled_at")
                                && !payment.has("captured_at")
                                && isHeld(payment))
                        .reduce((one, later) -> later)
                : Optional.empty();
    }

    /** Whether somebody holds the money: what is transferred or paid at the door is authorised by providers that take none. */
    private static boolean isHeld(Payload payment) {
        PaymentTerms.Method method = PaymentMethods.terms(provider(payment), "").method();
        return !provider(payment).equals(BY_HAND) && !method.sentByBuyer() && !HANDED_OVER.contains(method);
    }

    /** Whether less was taken than the order costs by now: that something went back of it says nothing of that. */
    boolean incomplete(Money total) {
        return MedusaStates.ofPayment(order.json()).equals(PARTLY_REFUNDED)
                && received()
                        .filter(taken -> taken.amount().compareTo(total.amount()) < 0)
                        .isPresent();
    }

    /** What was taken so far, where the rest is still to come. */
    Optional<Money> received() {
        return order.payments().stream()
                .flatMap(payment -> payment.objects("captures").stream())
                .flatMap(capture -> amount(capture).stream())
                .reduce(Money::plus);
    }

    List<String> refunds() {
        return paidBack().stream().map(refund -> refund.line("id", 101)).toList();
    }

    private List<Payload> paidBack() {
        return order.payments().stream()
                .flatMap(payment -> payment.objects("refunds").stream())
                .filter(refund -> MedusaOrder.id(refund).isPresent())
                .limit(MOST)
                .toList();
    }

    void assertInto(Assertions assertions) {
        authorised()
                .ifPresent(payment -> assertions.asOf(
                        "payment",
                        new Fact.PaymentReported(
                                payment.line("id", 101),
                                new Payment(
                                        Payment.State.AUTHORISED,
                                        amount(payment),
                                        Optional.empty(),
                                        "",
                                        Optional.empty())),
                        modifiedAt));
        if (uncounted()) {
            assertions.asOf(PART, new Fact.PaymentReported(PART, Payment.uncounted()), modifiedAt);
        }
        List<Payload> back = paidBack();
        boolean nothingLeft = MedusaStates.ofPayment(order.json()).equals("payment.refunded");
        for (int at = 0; at < back.size(); at++) {
            refund(assertions, back.get(at), nothingLeft && at == back.size() - 1);
        }
    }

    /** That a refund made the whole is a second statement about it. Its note is the staff's, and stays with them. */
    private void refund(Assertions assertions, Payload refund, boolean full) {
        String id = refund.line("id", 101);
        assertions.once(full ? id + ":full" : id, new Fact.OrderRefunded(id, amount(refund), "", full), modifiedAt);
    }

    private Optional<Money> amount(Payload of) {
        return OrderParts.money(of.decimal("amount"), currency).filter(amount -> !amount.isZero());
    }
}

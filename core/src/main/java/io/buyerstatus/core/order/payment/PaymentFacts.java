package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was said of an order's payments and refunds, each under the shop system's id of it.
 *
 * @param received all that was received by a moment, as the shop counts it; payments after it come on top
 * @param listedPayments the payments that there are, and no others, as of a moment
 * @param listedRefunds the refunds that there are, and no others, as of a moment
 */
public record PaymentFacts(
        Map<String, Stamped<Payment>> payments,
        Map<String, Refund> refunds,
        Optional<Stamped<Money>> received,
        Optional<Stamped<Set<String>>> listedPayments,
        Optional<Stamped<Set<String>>> listedRefunds) {
    /** Nothing was said. */
    public static final PaymentFacts NONE =
            new PaymentFacts(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String UNNAMED = "paid ";

    /** Of a payment on the order's page, which the shop system lists only if the shop enters it there. */
    private static final String ONLINE = "online ";

    public PaymentFacts {
        payments = Map.copyOf(payments);
        refunds = Map.copyOf(refunds);
    }

    /** A payment as it was reported. */
    public static PaymentFacts payment(String id, Stamped<Payment> payment) {
        return new PaymentFacts(Map.of(id, payment), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Money that {@code order.paid} tells of, which has no id of the payment. */
    public static PaymentFacts paid(Stamped<Payment> payment) {
        return payment(UNNAMED + payment.stamp().eventId(), payment);
    }

    /** A refund. */
    public static PaymentFacts refund(String id, Refund refund) {
        return new PaymentFacts(Map.of(), Map.of(id, refund), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A refund that did not take place. */
    public static PaymentFacts refundWithdrawn(String id, Instant at) {
        return refund(id, Refund.withdrawn(at));
    }

    /** What a shop counts and lists as of a moment. */
    public static PaymentFacts listed(
            Optional<Stamped<Money>> received,
            Optional<Stamped<Set<String>>> payments,
            Optional<Stamped<Set<String>>> refunds) {
        return new PaymentFacts(Map.of(), Map.of(), received, payments, refunds);
    }

    /** The statements of both; commutative, associative and idempotent. */
    public PaymentFacts merge(PaymentFacts other) {
        return new PaymentFacts(
                Stamped.later(payments, other.payments),
                merge(refunds, other.refunds),
                Stamped.later(received, other.received),
                Stamped.later(listedPayments, other.listedPayments),
                Stamped.later(listedRefunds, other.listedRefunds));
    }

    /** The payments that stand, by their ids. */
    public Map<String, Stamped<Payment>> standingPayments() {
        Map<String, Stamped<Payment>> standing = new TreeMap<>(payments);
        standing.entrySet()
                .removeIf(payment -> absent(
                        listedPayments,
                        payment.getKey(),
                        payment.getValue().stamp().at()));
        return standing;
    }

    /** The id of money that a provider moved for a payment on the order's page. */
    public static String online(Provider provider, String transaction) {
        return ONLINE + provider.name().toLowerCase(Locale.ROOT) + " " + transaction;
    }

    /** Whether a provider told us of the money itself, so that no list and no count of the shop's can say otherwise. */
    public static boolean online(String id) {
        return id.startsWith(ONLINE);
    }

    /** Whether money came by a provider, as it told us itself. */
    public boolean receivedBy(Provider provider) {
        String named = online(provider, "");
        return standingPayments().entrySet().stream()
                .anyMatch(payment -> payment.getKey().startsWith(named)
                        && payment.getValue().value().state() == Payment.State.RECEIVED);
    }

    /** Whether it says nothing but by what way an order was paid of which a milestone says that it is. */
    public static boolean onlyWay(String id, Payment payment) {
        return unnamed(id) && payment.amount().isEmpty() && payment.state() == Payment.State.RECEIVED;
    }

    /** Whether the shop system told no id of the payment of this name: two such may be the same money. */
    public static boolean unnamed(String id) {
        return id.startsWith(UNNAMED);
    }

    /** When the last payment came in that was reported for itself. */
    public Optional<Instant> lastReceived() {
        return standingPayments().entrySet().stream()
                .filter(payment -> !onlyWay(payment.getKey(), payment.getValue().value()))
                .map(Map.Entry::getValue)
                .filter(payment -> payment.value().state() == Payment.State.RECEIVED)
                .map(payment -> payment.stamp().at())
                .max(Instant::compareTo);
    }

    /** The refunds that stand, by their ids. */
    public Map<String, Refund> standingRefunds() {
        Map<String, Refund> standing = new TreeMap<>(refunds);
        standing.entrySet()
                .removeIf(refund -> !refund.getValue().stands()
                        || absent(
                                listedRefunds,
                                refund.getKey(),
                                refund.getValue().at().orElse(Instant.MIN)));
        return standing;
    }

    /** Whether any money went back to the buyer. */
    public boolean refunded() {
        return !standingRefunds().isEmpty();
    }

    /** Whether all of the price went back to the buyer, as the shop says. */
    public boolean fullyRefunded() {
        return standingRefunds().values().stream().anyMatch(Refund::full);
    }

    private static boolean absent(Optional<Stamped<Set<String>>> listed, String id, Instant statedAt) {
        return listed.filter(list -> !online(id) && list.stamp().at().isAfter(statedAt))
                .filter(list -> !list.value().contains(id))
                .isPresent();
    }

    private static Map<String, Refund> merge(Map<String, Refund> one, Map<String, Refund> other) {
        Map<String, Refund> all = new TreeMap<>(one);
        other.forEach((id, refund) -> all.merge(id, refund, Refund::merge));
        return all;
    }
}

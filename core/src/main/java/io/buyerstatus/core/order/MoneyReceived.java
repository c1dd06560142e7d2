package io.buyerstatus.core.order;

import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Refund;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the money of an order that came, is reserved, went back or was given up, in the currency of its total. */
final class MoneyReceived {
    private final PaymentFacts facts;
    private final Optional<Money> total;
    private final List<Stamped<Payment>> payments;
    private final List<Stamped<Payment>> unnamed;
    private final List<Stamped<Payment>> online;

    MoneyReceived(PaymentFacts facts, Optional<Money> total) {
        this.facts = facts;
        this.total = total;
        Map<String, Stamped<Payment>> standing = facts.standingPayments();
        standing.entrySet()
                .removeIf(payment -> PaymentFacts.onlyWay(
                        payment.getKey(), payment.getValue().value()));
        this.payments = standing.values().stream()
                .sorted(Comparator.comparing((Stamped<Payment> payment) -> payment.stamp()))
                .toList();
        this.unnamed = named(standing, PaymentFacts::unnamed);
        this.online = named(standing, PaymentFacts::online);
    }

    private static List<Stamped<Payment>> named(Map<String, Stamped<Payment>> payments, Predicate<String> id) {
        return payments.entrySet().stream()
                .filter(payment -> id.test(payment.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All payments that stand, the earliest first. */
    List<Stamped<Payment>> payments() {
        return payments;
    }

    /** What came in: the shop's own count, and every payment after it. */
    Optional<Money> counted() {
        return total.map(sum -> {
            Optional<Stamped<Money>> count = facts.received().filter(stated -> comparable(stated.value()));
            BigDecimal counted = count.map(this::since).orElseGet(() -> received(BigDecimal.ZERO, payments));
            // A count of the shop's may know nothing of what its buyers pay on our page.
            return new Money(counted.max(sum(online, Payment.State.RECEIVED)).max(BigDecimal.ZERO), sum.currency());
        });
    }

    /**
     * A payment that went back after the count takes away what the count held; only a count made of payments that are all
     * known by themselves may not have held it.
     */
    private BigDecimal since(Stamped<Money> count) {
        List<Stamped<Payment>> after = payments.stream()
                .filter(payment -> payment.stamp().compareTo(count.stamp()) > 0)
                .toList();
        BigDecimal back = sum(after, Payment.State.REVERSED);
        BigDecimal counted = received(count.value().amount(), after).subtract(back);
        return back.signum() > 0 ? counted.max(received(BigDecimal.ZERO, payments)) : counted;
    }

    /**
     * What these payments add to money that was counted. Each that has an id is money of its own. What {@code order.paid} tells may be
     * told twice, or be told of payments that have ids: together it is no more than what was open, or than one of them names.
     */
    private BigDecimal received(BigDecimal before, List<Stamped<Payment>> some) {
        List<Stamped<Payment>> named =
                some.stream().filter(payment -> !unnamed.contains(payment)).toList();
        List<Stamped<Payment>> others = some.stream().filter(unnamed::contains).toList();
        BigDecimal counted = before.add(sum(named, Payment.State.RECEIVED));
        BigDecimal most = others.stream()
                .map(payment -> sum(List.of(payment), Payment.State.RECEIVED))
                .reduce(total.map(Money::amount).orElse(BigDecimal.ZERO), BigDecimal::max);
        return counted.add(
                sum(others, Payment.State.RECEIVED).min(most.subtract(counted).max(BigDecimal.ZERO)));
    }

    private BigDecimal sum(List<Stamped<Payment>> some, Payment.State state) {
        return some.stream()
                .map(Stamped::value)
                .filter(payment -> payment.state() == state)
                .flatMap(payment -> payment.amount().stream())
                .filter(this::comparable)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether a part came of which nobody said how much. A later count of all that came says it; so does any amount that comes after a word
     * that was said of no payment in particular.
     */
    boolean uncounted() {
        return payments.stream()
                .filter(payment -> payment.value().state() == Payment.State.RECEIVED_IN_PART)
                .anyMatch(payment -> !countedAfter(payment.stamp().at())
                        && !(unnamed.contains(payment)
                                && namedAfter(payment.stamp().at())));
    }

    /** Whether the shop gave something back, or up, of which nobody said how much: what it leaves of the price is not known. */
    boolean refundUncounted() {
        return facts.standingRefunds().values().stream()
                .anyMatch(refund -> refund.amount().isEmpty());
    }

    /** Of what went back since, nobody knows whether the count held it. */
    private boolean countedAfter(Instant at) {
        return facts.received()
                .filter(count -> comparable(count.value()))
                .filter(count -> count.stamp().at().isAfter(at))
                .filter(count -> payments.stream()
                        .filter(payment -> payment.stamp().compareTo(count.stamp()) > 0)
                        .noneMatch(payment -> payment.value().state() == Payment.State.REVERSED))
                .isPresent();
    }

    private boolean namedAfter(Instant at) {
        return payments.stream()
                .filter(payment -> payment.stamp().at().isAfter(at))
                .filter(payment -> payment.value().state() == Payment.State.RECEIVED)
                .anyMatch(payment ->
                        payment.value().amount().filter(this::comparable).isPresent());
    }

    /** Whether what is open is reserved already. */
    boolean reserved(Optional<Money> open) {
        List<Payment> reserved = payments.stream()
                .map(Stamped::value)
                .filter(payment -> payment.state() == Payment.State.AUTHORISED)
                .toList();
        if (reserved.stream()
                .anyMatch(payment -> payment.amount().filter(this::comparable).isEmpty())) {
            return true;
        }
        BigDecimal sum = reserved.stream()
                .flatMap(payment -> payment.amount().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !reserved.isEmpty()
                && open.filter(rest -> sum.compareTo(rest.amount()) >= 0).isPresent();
    }

    /** What went back, in the currency of another amount. */
    BigDecimal refunded(Money like) {
        return facts.standingRefunds().values().stream()
                .map(Refund::amount)
                .flatMap(Optional::stream)
                .filter(money -> money.currency().equals(like.currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What came, and what the shop gave up of the total: the part of its refunds that nobody ever paid. Who paid nothing and is refunded a
     * piece owes the rest.
     */
    Money withForgone(Money received) {
        BigDecimal ever = received.amount().add(sum(payments, Payment.State.REVERSED));
        boolean allCame = payments.stream()
                .map(Stamped::value)
                .anyMatch(payment -> payment.state() == Payment.State.REVERSED
                        && payment.amount().filter(this::comparable).isEmpty());
        BigDecimal beyond = allCame ? BigDecimal.ZERO : refunded(received).subtract(ever);
        return new Money(received.amount().add(beyond.max(BigDecimal.ZERO)), received.currency());
    }

    /** Whether an amount can be counted up with the total. */
    boolean comparable(Money money) {
        return total.map(sum -> sum.currency().equals(money.currency())).orElse(false);
    }
}

package io.buyerstatus.core.order;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a shop and its buyer do about the money of one order, one thing after another, and a plain ledger of it beside: what
 * the order itself must come to, in whatever order it hears of it.
 */
final class RandomPayments {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");

    private final Random random;
    private final PaymentTerms.Method method;
    private final List<OrderEvent> told = new ArrayList<>();
    private final Map<String, Entry> payments = new TreeMap<>();
    private final Map<String, Money> refunds = new TreeMap<>();

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal uncounted = BigDecimal.ZERO;
    private BigDecimal countedAtLast = BigDecimal.ZERO;
    private boolean cancelled;
    private boolean withdrawn;
    private boolean counted;
    private boolean backSinceCount;
    private int saidPaid = -1;
    private int minute;

    /** A payment as it stands, and since when. */
    private record Entry(Payment.State state, BigDecimal amount, int since) {}

    RandomPayments(Random random) {
        this.random = random;
        this.method = List.of(PaymentTerms.Method.values()).get(random.nextInt(PaymentTerms.Method.values().length));
        tell(new Fact.OrderPlaced(
                SampleEvents.PLACED_AT, true, SampleEvents.contents("1001", Optional.empty(), "", method)));
        total = new BigDecimal("64.90");
        int length = random.nextInt(12);
        for (int at = 0; at < length; at++) {
            minute++;
            step();
        }
    }

    /** The events, in the order in which things happened. */
    List<OrderEvent> told() {
        return told;
    }

    /** What is still to be paid; zero where nothing is. */
    BigDecimal open() {
        return stands() ? total.subtract(received()).subtract(forgone()).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** Whether some of it is reserved, or the carrier collects it. */
    boolean reserved() {
        return payments.values().stream().anyMatch(entry -> entry.state() == Payment.State.AUTHORISED);
    }

    /** Whether a part came of which nobody said yet how much it was, or of which a count may not say it any more. */
    boolean uncounted() {
        return uncounted.signum() > 0 || (countedAtLast.signum() > 0 && backSinceCount);
    }

    private BigDecimal received() {
        boolean takenBack = payments.values().stream()
                .anyMatch(entry -> entry.state() == Payment.State.REVERSED && entry.since() > saidPaid);
        // What a carrier never had, it cannot have collected: a refund of it gives up money.
        boolean unheardOf = method != PaymentTerms.Method.CASH_ON_DELIVERY
                && payments.isEmpty()
                && !uncounted()
                && !counted
                && saidPaid < 0
                && !refunds.isEmpty();
        return (saidPaid >= 0 && !takenBack) || unheardOf ? total.max(sum()) : sum();
    }

    private BigDecimal sum() {
        return payments.values().stream()
                .filter(entry -> entry.state() == Payment.State.RECEIVED)
                .map(Entry::amount)
                .reduce(countedAtLast, BigDecimal::add);
    }

    /** What was given back, and of which no payment is known that brought it. */
    private BigDecimal forgone() {
        BigDecimal takenBack = payments.values().stream()
                .filter(entry -> entry.state() == Payment.State.REVERSED)
                .map(Entry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return back().subtract(sum()).subtract(takenBack).max(BigDecimal.ZERO);
    }

    private boolean stands() {
        return !cancelled && !withdrawn && (total.signum() == 0 || back().compareTo(total) < 0);
    }

    private BigDecimal back() {
        return refunds.values().stream()
                .filter(refund -> refund.currency().code().equals("EUR"))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void step() {
        switch (random.nextInt(15)) {
            case 0 -> change();
            case 1, 2, 3 -> pay("p" + minute, Payment.State.RECEIVED, amount());
            case 4 -> pay("gift card " + random.nextInt(2), Payment.State.RECEIVED, amount());
            case 5 -> pay("p" + minute, Payment.State.AUTHORISED, amount());
            case 6 -> again(Payment.State.AUTHORISED, Payment.State.RECEIVED);
            case 7 -> pay("p" + minute, Payment.State.FAILED, amount());
            case 8 -> again(Payment.State.RECEIVED, Payment.State.REVERSED);
            case 9 -> refund();
            case 10 -> refundWithdrawn();
            case 11 -> callOff();
            case 12 -> count();
            case 13 -> part();
            default -> {
                saidPaid = minute;
                tell(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
    }

    private void change() {
        total = amount();
        Totals totals =
                new Totals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), euros(total), true);
        tell(new Fact.OrderChanged(contents(totals)));
    }

    private static Fact.Contents contents(Totals totals) {
        return new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(totals),
                Optional.empty(),
                Optional.empty());
    }

    private void pay(String id, Payment.State state, BigDecimal amount) {
        if (!counted || !payments.containsKey(id)) {
            payments.put(id, new Entry(state, amount, minute));
            tell(new Fact.PaymentReported(
                    id, new Payment(state, Optional.of(euros(amount)), Optional.empty(), "", Optional.empty())));
        }
    }

    /** A payment that was in one state comes into another. */
    private void again(Payment.State from, Payment.State into) {
        payments.entrySet().stream()
                .filter(entry -> entry.getValue().state() == from)
                .findFirst()
                .ifPresent(entry -> {
                    BigDecimal amount = entry.getValue().amount();
                    backSinceCount |= into == Payment.State.REVERSED;
                    payments.put(entry.getKey(), new Entry(into, amount, minute));
                    tell(new Fact.PaymentReported(
                            entry.getKey(),
                            new Payment(into, Optional.of(euros(amount)), Optional.empty(), "", Optional.empty())));
                });
    }

    private void refund() {
        String id = "r" + random.nextInt(3);
        Money amount = new Money(amount().add(BigDecimal.ONE), euros(total).currency());
        Money back = random.nextInt(4) == 0 ? Money.of(amount.decimal(), "USD") : amount;
        refunds.put(id, back);
        tell(new Fact.OrderRefunded(id, Optional.of(back), "", false));
    }

    private void refundWithdrawn() {
        String id = "r" + random.nextInt(3);
        refunds.remove(id);
        tell(new Fact.RefundWithdrawn(id));
    }

    private void callOff() {
        switch (random.nextInt(4)) {
            case 0 -> {
                cancelled = true;
                tell(new Fact.OrderCancelled(""));
            }
            case 1 -> {
                withdrawn = true;
                tell(new Fact.OrderWithdrawn());
            }
            default -> {
                cancelled = false;
                withdrawn = false;
                tell(new Fact.OrderReopened());
            }
        }
    }

    /** A part comes, and the shop does not say how much. */
    private void part() {
        uncounted = uncounted.add(new BigDecimal("3.10"));
        tell(new Fact.PaymentReported(
                "part " + minute, Payment.received(Optional.empty(), Optional.empty(), "", true)));
    }

    /** The shop's own count of what came in, as some systems send it with every change. */
    private void count() {
        counted = true;
        backSinceCount = false;
        countedAtLast = countedAtLast.add(uncounted);
        uncounted = BigDecimal.ZERO;
        tell(new Fact.OrderChanged(
                new Fact.Contents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(new Fact.Snapshot(
                        Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(euros(sum()))))));
    }

    private BigDecimal amount() {
        return new BigDecimal(random.nextInt(10)).multiply(new BigDecimal("10.50"));
    }

    private static Money euros(BigDecimal amount) {
        return Money.of(amount.toPlainString(), "EUR");
    }

    private void tell(Fact fact) {
        told.add(SampleEvents.event(CONNECTION, "1001", "e" + told.size(), minute, fact));
    }
}

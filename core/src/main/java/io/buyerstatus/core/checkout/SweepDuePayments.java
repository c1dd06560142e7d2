package io.buyerstatus.core.checkout;

import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.store.OrderStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Brings on the payments that nobody else brings on: webhooks get lost, and buyers close their tabs. */
public final class SweepDuePayments {
    private final OrderStore orders;
    private final PaymentStore payments;
    private final SettlePayments settle;
    private final PaymentReports reports;
    private final HourlySweep<DuePayment> sweep;

    public SweepDuePayments(
            OrderStore orders,
            PaymentStore payments,
            ReportToOrder report,
            SettlePayments settle,
            InstantSource clock) {
        this.orders = orders;
        this.payments = payments;
        this.settle = settle;
        this.reports = new PaymentReports(orders, report, clock);
        this.sweep = new HourlySweep<>(payments, this::move, clock);
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep.sweep(timeIsUp);
    }

    private boolean move(DuePayment due, Instant now) {
        Optional<Order> order = orders.find(due.order());
        if (due.notice().filter(notice -> forged(order, notice)).isPresent()) {
            due.notice().ifPresent(payments::forget);
            return true;
        }
        boolean told = due.notice()
                .map(notice -> order.map(read -> told(read, notice)).orElse(true))
                .orElse(true);
        order.ifPresentOrElse(settle::settle, () -> payments.look(due.order(), Optional.empty()));
        due.notice().filter(notice -> told).ifPresent(payments::forget);
        return told;
    }

    private static boolean forged(Optional<Order> order, ProviderNotice notice) {
        return notice.kind() == ProviderNotice.Kind.UNSIGNED
                && order.stream()
                        .flatMap(read -> read.payments().all().stream())
                        .noneMatch(attempt ->
                                List.of(attempt.reference().split(" ", -1)).contains(notice.transaction()));
    }

    /** What no reading tells. */
    private boolean told(Order order, ProviderNotice notice) {
        Optional<PaymentAttempt> paid = order.payments().all().stream()
                .filter(attempt -> attempt.transaction().equals(Optional.of(notice.transaction())))
                .findFirst();
        return switch (notice.kind()) {
            case CHANGED, UNSIGNED -> true;
            case REFUNDED -> paid.isPresent() || unknown(order, notice, "paid money back");
            case REVERSED ->
                paid.map(attempt -> reports.reversed(order, attempt, notice.transaction()))
                        .orElseGet(() -> unknown(order, notice, "took money back"));
            case DISPUTED ->
                reports.note(
                        order.key(),
                        "dispute " + notice.id(),
                        "The buyer opened a dispute at the payment provider: " + notice.id() + ", transaction "
                                + notice.transaction() + ". Answer it there; the provider may take the money back.");
        };
    }

    private boolean unknown(Order order, ProviderNotice notice, String what) {
        return reports.note(
                order.key(),
                notice.id(),
                "The payment provider " + what + " for a transaction that is not known here: " + notice.transaction()
                        + ".");
    }
}

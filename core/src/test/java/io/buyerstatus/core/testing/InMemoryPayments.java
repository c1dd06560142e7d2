package io.buyerstatus.core.testing;

import io.buyerstatus.core.checkout.DuePayment;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What buyers began to pay, in memory. */
public final class InMemoryPayments implements PaymentStore {
    private final InMemoryOrders orders;
    private final Map<OrderKey, Instant> looks = new HashMap<>();
    private final Map<ProviderNotice, Instant> notices = new LinkedHashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    public InMemoryPayments(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public synchronized boolean save(
            OrderKey order, PaymentAttempts next, Optional<Long> orderVersion, Optional<Instant> look) {
        if (!orders.pay(order, next, orderVersion)) {
            return false;
        }
        look(order, look);
        return true;
    }

    @Override
    public synchronized void look(OrderKey order, Optional<Instant> at) {
        at.ifPresentOrElse(when -> looks.put(order, when), () -> looks.remove(order));
    }

    /** When an order's payments are looked at next. */
    public synchronized Optional<Instant> nextLook(OrderKey order) {
        return Optional.ofNullable(looks.get(order));
    }

    @Override
    public synchronized void keep(ProviderNotice notice, Instant now) {
        notices.put(notice, now);
    }

    @Override
    public synchronized void forget(ProviderNotice notice) {
        notices.remove(notice);
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePayment>> page) {
        List<DuePayment> due = dueNow(hour.truncatedTo(ChronoUnit.HOURS), until);
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    private synchronized List<DuePayment> dueNow(Instant hour, Instant until) {
        List<DuePayment> due = new ArrayList<>();
        notices.forEach((notice, at) -> {
            if (in(hour, until, at)) {
                due.add(new DuePayment(notice.order(), Optional.of(notice)));
            }
        });
        looks.forEach((order, at) -> {
            if (in(hour, until, at)) {
                due.add(new DuePayment(order, Optional.empty()));
            }
        });
        return due;
    }

    private static boolean in(Instant hour, Instant until, Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS).equals(hour) && !at.isAfter(until);
    }

    @Override
    public synchronized Optional<Instant> cursor() {
        return cursor;
    }

    @Override
    public synchronized void moveCursor(Instant hour) {
        cursor = Optional.of(hour);
    }
}

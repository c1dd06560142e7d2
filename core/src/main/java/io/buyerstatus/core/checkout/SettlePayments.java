package io.buyerstatus.core.checkout;

import io.buyerstatus.core.checkout.PaymentGateway.Reading;
import io.buyerstatus.core.checkout.PaymentGateway.Taking;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings an order's payments on, whoever asks and however often: the buyer who comes back, a provider's notice, the sweep. What a buyer
 * approved is claimed by one conditional write on the stored order and only then taken; what became of it is read, and never tried blindly
 * once more. Whatever it dies at, its next run goes on from what is stored.
 */
public final class SettlePayments {
    /** Whoever claimed a payment is at it for less than this, time-outs included. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** A request that is still on its way to the provider after this reaches it never. */
    private static final Duration SURELY_OVER = Duration.ofMinutes(10);

    /** For less than the six hours for which PayPal knows a request again. */
    private static final Duration KNOWN_AGAIN = Duration.ofHours(5);

    private static final int ATTEMPTS = 4;

    private final OrderStore orders;
    private final PaymentStore payments;
    private final ProviderAccounts accounts;
    private final Function<Provider, PaymentGateway> gateways;
    private final PaymentReports reports;
    private final ToldParcels parcels;
    private final InstantSource clock;

    public SettlePayments(
            OrderStore orders,
            PaymentStore payments,
            ReportToOrder report,
            ProviderAccounts accounts,
            Function<Provider, PaymentGateway> gateways,
            InstantSource clock) {
        this.orders = orders;
        this.payments = payments;
        this.accounts = accounts;
        this.gateways = gateways;
        this.reports = new PaymentReports(orders, report, clock);
        this.parcels = new ToldParcels(payments, clock);
        this.clock = clock;
    }

    /** Brings on what is open, and whatever was paid. */
    public void settle(OrderKey key) {
        orders.find(key).ifPresent(this::settle);
    }

    /** The same with the order as it was read a moment ago. */
    public void settle(Order read) {
        Looks looks = new Looks();
        for (PaymentAttempt attempt : read.payments().all()) {
            if (attempt.open() || attempt.state() == State.PAID) {
                settle(read, attempt.id(), looks);
            }
        }
        if (!looks.written) {
            payments.look(read.key(), NextLook.of(read.payments(), now()));
        }
    }

    /** Whether somebody wrote the attempts, and their next look with them. */
    private static final class Looks {
        private boolean written;
    }

    private void settle(Order read, String id, Looks looks) {
        Optional<Order> order = Optional.of(read);
        for (int attempt = 0; attempt < ATTEMPTS && order.isPresent(); attempt++) {
            Optional<PaymentAttempt> one = order.get().payments().find(id);
            if (one.isEmpty() || step(order.get(), one.get(), looks)) {
                return;
            }
            looks.written = true;
            order = orders.find(read.key());
        }
    }

    /** Brings one on; answers whether it is done with, for now, and {@code false} where somebody else was faster. */
    private boolean step(Order order, PaymentAttempt attempt, Looks looks) {
        Optional<ProviderAccount> account = accounts.of(order.key().shop(), order.channel(), attempt.provider());
        if (account.isEmpty()) {
            return true;
        }
        PaymentGateway gateway = gateways.apply(attempt.provider());
        Step step = new Step(order, attempt, account.get(), gateway, gateway.read(account.get(), attempt), looks);
        return switch (attempt.state()) {
            case CREATED -> created(step);
            case CLAIMED -> claimed(step);
            case PENDING -> pending(step);
            case PAID -> paid(step);
            case DECLINED, RELEASED -> true;
        };
    }

    /** An attempt with what the provider says of it. */
    private record Step(
            Order order,
            PaymentAttempt attempt,
            ProviderAccount account,
            PaymentGateway gateway,
            Reading reading,
            Looks looks) {
        Step as(PaymentAttempt next) {
            return new Step(order, next, account, gateway, reading, looks);
        }

        Step after(Order changed) {
            return new Step(changed, attempt, account, gateway, reading, looks);
        }
    }

    private boolean created(Step step) {
        return switch (step.reading()) {
            case Reading.Approved(Money amount) -> claim(step, amount);
            case Reading.Waiting waiting ->
                age(step.attempt()).compareTo(NextLook.APPROVAL) < 0 || release(step, "it was not approved");
            case Reading.Gone(String reason) -> save(step, step.attempt().in(State.RELEASED, now(), reason));
            case Reading.Unclear unclear -> true;
            case Reading.Taken(String transaction, Money amount, List<PaymentGateway.Returned> returned) ->
                foreign(step, transaction, amount);
            case Reading.Pending(String transaction, String reason) ->
                foreign(step, transaction, step.attempt().amount());
            case Reading.Declined(String transaction, String reason) ->
                save(step, step.attempt().in(State.RELEASED, now(), reason));
        };
    }

    /** Decided by the order as it is stored: what is open now, and that nothing else was taken for it, ever. */
    private boolean claim(Step step, Money approved) {
        PaymentAttempt attempt = step.attempt();
        Optional<Money> open = ProviderSettings.open(step.order());
        if (step.order().payments().holding().isPresent()) {
            return release(step, "the order is paid by another way");
        }
        if (open.isEmpty()) {
            return release(step, "nothing is to be paid");
        }
        if (!open.get().equals(attempt.amount()) || !approved.equals(attempt.amount())) {
            return release(step, "another amount is to be paid by now");
        }
        PaymentAttempt claimed = attempt.in(State.CLAIMED, now(), "");
        PaymentAttempts next = step.order().payments().with(claimed);
        step.looks().written = true;
        if (!payments.save(step.order().key(), next, Optional.of(step.order().version()), NextLook.of(next, now()))) {
            return false;
        }
        return take(step.as(claimed), next);
    }

    private boolean take(Step step, PaymentAttempts stored) {
        Order order = Attempts.in(step.order(), stored);
        Step now = step.after(order);
        PaymentAttempt attempt = step.attempt();
        return switch (step.gateway().take(step.account(), order.key(), attempt)) {
            case Taking.Taken(String transaction, Money amount) -> received(now, transaction, amount);
            case Taking.Pending(String transaction, String reason) ->
                save(now, attempt.moved(State.PENDING, transaction, now(), reason));
            case Taking.Refused(String reason, boolean again) ->
                save(now, attempt.in(again ? State.CREATED : State.RELEASED, now(), reason));
            case Taking.Declined(String reason) -> save(now, attempt.declined(now(), reason));
            case Taking.Unclear(String reason) -> true;
        };
    }

    private boolean claimed(Step step) {
        PaymentAttempt attempt = step.attempt();
        Duration since = Duration.between(attempt.changedAt(), now());
        return switch (step.reading()) {
            case Reading.Taken(String transaction, Money amount, List<PaymentGateway.Returned> returned) ->
                received(step, transaction, amount);
            case Reading.Pending(String transaction, String reason) ->
                save(step, attempt.moved(State.PENDING, transaction, now(), reason));
            case Reading.Declined(String transaction, String reason) ->
                save(step, attempt.moved(State.DECLINED, transaction, now(), reason));
            case Reading.Approved approved ->
                since.compareTo(LEASE) < 0
                        || (since.compareTo(KNOWN_AGAIN) < 0
                                ? take(step, step.order().payments())
                                : release(step, "it was never taken"));
            case Reading.Waiting waiting ->
                since.compareTo(SURELY_OVER) < 0
                        || save(step, attempt.in(State.CREATED, now(), "to be approved again"));
            case Reading.Gone(String reason) ->
                since.compareTo(SURELY_OVER) < 0 || save(step, attempt.in(State.RELEASED, now(), reason));
            case Reading.Unclear unclear -> true;
        };
    }

    private boolean pending(Step step) {
        return switch (step.reading()) {
            case Reading.Taken(String transaction, Money amount, List<PaymentGateway.Returned> returned) ->
                received(step, transaction, amount);
            case Reading.Declined(String transaction, String reason) ->
                reports.failed(step.order(), step.attempt(), transaction)
                        && save(step, step.attempt().moved(State.DECLINED, transaction, now(), reason));
            case Reading.Pending still -> true;
            case Reading.Approved odd -> true;
            case Reading.Waiting odd -> true;
            case Reading.Gone odd -> true;
            case Reading.Unclear unclear -> true;
        };
    }

    private boolean paid(Step step) {
        if (step.reading() instanceof Reading.Taken taken) {
            taken.returned().forEach(money -> reports.returned(step.order(), step.attempt(), money));
        }
        step.looks().written |= parcels.tell(step.order(), step.attempt(), step.account(), step.gateway());
        return true;
    }

    /** First the order, by an event that has one effect; then the attempt, which else would be read as taken once more. */
    private boolean received(Step step, String transaction, Money amount) {
        return reports.received(step.order(), step.attempt(), transaction, amount)
                && save(step, step.attempt().moved(State.PAID, transaction, now(), ""));
    }

    /** Money that moved though we never asked for it: the seller sees it, and nothing else is taken. */
    private boolean foreign(Step step, String transaction, Money amount) {
        if (step.order().payments().holding().isEmpty()) {
            return received(step, transaction, amount);
        }
        return reports.received(step.order(), step.attempt(), transaction, amount)
                && save(step, step.attempt().in(State.DECLINED, now(), "taken without us: " + transaction));
    }

    private boolean release(Step step, String why) {
        step.gateway().release(step.account(), step.attempt());
        return save(step, step.attempt().in(State.RELEASED, now(), why));
    }

    private boolean save(Step step, PaymentAttempt next) {
        PaymentAttempts all = step.order().payments().with(next);
        step.looks().written = true;
        return payments.save(step.order().key(), all, Optional.empty(), NextLook.of(all, now()));
    }

    private Duration age(PaymentAttempt attempt) {
        return Duration.between(attempt.createdAt(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}

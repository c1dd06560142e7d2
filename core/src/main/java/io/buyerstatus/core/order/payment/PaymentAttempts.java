package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that an order's buyer began to pay with providers: one row beside the order, written under a version of its own.
 *
 * @param version how often it was stored; 0 where it never was
 * @param begun how many were begun ever, those included that are not kept any more
 * @param all the oldest first; of at most one of them money may have moved
 * @param tracked the tracking numbers that the provider who was paid knows, for the protection of the seller
 */
public record PaymentAttempts(long version, int begun, List<PaymentAttempt> all, Set<String> tracked) {
    /** Nobody began. */
    public static final PaymentAttempts NONE = new PaymentAttempts(0, 0, List.of(), Set.of());

    /** So many that nobody who wants to pay is turned away, and few enough for a row. */
    private static final int MOST = 20;

    public PaymentAttempts {
        all = List.copyOf(all);
        tracked = Set.copyOf(tracked);
        Checks.require(
                all.stream().filter(PaymentAttempt::holds).count() <= 1,
                "payments",
                "money moves for one attempt at most");
    }

    public Optional<PaymentAttempt> find(String id) {
        return all.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
    }

    /** The one for which money moved, or may have. */
    public Optional<PaymentAttempt> holding() {
        return all.stream().filter(PaymentAttempt::holds).findFirst();
    }

    /** Whether money may be moving at this moment: nobody is to pay beside it. */
    public boolean underway() {
        return holding().filter(PaymentAttempt::open).isPresent();
    }

    /** Those of which something is still to come. */
    public List<PaymentAttempt> open() {
        return all.stream().filter(PaymentAttempt::open).toList();
    }

    /** The last that was begun with a provider. */
    public Optional<PaymentAttempt> last(Provider provider) {
        return all.reversed().stream()
                .filter(attempt -> attempt.provider() == provider)
                .findFirst();
    }

    /** The one at a provider over just this amount, that its buyer can still approve. */
    public Optional<PaymentAttempt> waiting(Provider provider, Money amount) {
        return last(provider)
                .filter(attempt -> attempt.state() == State.CREATED)
                .filter(attempt -> attempt.amount().equals(amount));
    }

    /** Whether another one can be begun: one that is over makes room for it. */
    public boolean hasRoom() {
        return all.size() < MOST || all.stream().anyMatch(attempt -> forgettable(attempt));
    }

    /** The next version, with an attempt added, or in the place of its former state. */
    public PaymentAttempts with(PaymentAttempt next) {
        List<PaymentAttempt> changed = new ArrayList<>(all);
        int at = changed.stream().map(PaymentAttempt::id).toList().indexOf(next.id());
        if (at >= 0) {
            changed.set(at, next);
            return new PaymentAttempts(version + 1, begun, changed, tracked);
        }
        if (changed.size() == MOST) {
            changed.stream().filter(PaymentAttempts::forgettable).findFirst().ifPresent(changed::remove);
        }
        changed.add(next);
        return new PaymentAttempts(version + 1, begun + 1, changed, tracked);
    }

    /** The next version, the provider knowing more tracking numbers. */
    public PaymentAttempts tracking(Set<String> more) {
        Set<String> known = new TreeSet<>(tracked);
        known.addAll(more);
        return new PaymentAttempts(version + 1, begun, all, known);
    }

    private static boolean forgettable(PaymentAttempt attempt) {
        return attempt.state() == State.RELEASED || attempt.state() == State.DECLINED;
    }
}

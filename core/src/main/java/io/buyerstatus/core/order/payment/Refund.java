package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money given back.
 *
 * @param full whether nothing of the order's price remains with the shop
 * @param withdrawn the latest statement that it did not take place
 */
public record Refund(Optional<Instant> at, Optional<Money> amount, boolean full, Optional<Instant> withdrawn) {
    /** As a shop system states it. */
    public static Refund stated(Instant at, Optional<Money> amount, boolean full) {
        return new Refund(Optional.of(at), amount, full, Optional.empty());
    }

    /** One that did not take place. */
    static Refund withdrawn(Instant at) {
        return new Refund(Optional.empty(), Optional.empty(), false, Optional.of(at));
    }

    /** Two statements of one refund differ only when a shop system corrects itself; the later one is right. */
    Refund merge(Refund other) {
        Refund later = isAfter(other) ? this : other;
        Optional<Instant> no = withdrawn.isPresent()
                        && other.withdrawn.filter(withdrawn.get()::isBefore).isEmpty()
                ? withdrawn
                : other.withdrawn;
        return new Refund(later.at, later.amount, later.full, no);
    }

    /** Whether it stands, unless a list of all refunds says otherwise. */
    boolean stands() {
        return at.filter(stated -> withdrawn.map(no -> !no.isAfter(stated)).orElse(true))
                .isPresent();
    }

    private boolean isAfter(Refund other) {
        if (at.isEmpty() || other.at.isEmpty()) {
            return at.isPresent();
        }
        int later = at.get().compareTo(other.at.get());
        return later == 0 ? words().compareTo(other.words()) >= 0 : later > 0;
    }

    private String words() {
        return amount + " " + full;
    }
}

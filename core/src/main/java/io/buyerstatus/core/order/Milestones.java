package io.buyerstatus.core.order;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happened to the order as a whole, each milestone with the earliest time anyone stated, so that arrival order
 * does not matter. Without {@link Milestone#PLACED} the order is a stub: only later events are known of it.
 *
 * @param number the order number as the buyer knows it
 * @param refunds by the shop system's id of the refund
 */
public record Milestones(
        Optional<Stamped<String>> number,
        Optional<Stamped<Language>> language,
        Map<Milestone, Instant> reached,
        Map<String, Refund> refunds) {
    /** Money given back. */
    public record Refund(Instant at, Optional<Money> amount, boolean full) {}

    public static final Milestones NONE = new Milestones(Optional.empty(), Optional.empty(), Map.of(), Map.of());

    public Milestones {
        reached = Map.copyOf(reached);
        refunds = Map.copyOf(refunds);
    }

    static Milestones reached(Milestone milestone, Instant at) {
        return new Milestones(Optional.empty(), Optional.empty(), Map.of(milestone, at), Map.of());
    }

    static Milestones refund(String id, Refund refund) {
        return new Milestones(Optional.empty(), Optional.empty(), Map.of(), Map.of(id, refund));
    }

    /** Both statements; commutative, associative and idempotent. */
    public Milestones merge(Milestones other) {
        Map<Milestone, Instant> earliest = new EnumMap<>(Milestone.class);
        earliest.putAll(reached);
        other.reached.forEach(
                (milestone, at) -> earliest.merge(milestone, at, (one, two) -> two.isBefore(one) ? two : one));
        return new Milestones(
                Stamped.later(number, other.number),
                Stamped.later(language, other.language),
                earliest,
                merge(refunds, other.refunds));
    }

    /** When the milestone was reached, by its earliest statement. */
    public Optional<Instant> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    public boolean has(Milestone milestone) {
        return reached.containsKey(milestone);
    }

    /** Whether all of the price went back to the buyer. */
    public boolean fullyRefunded() {
        return refunds.values().stream().anyMatch(Refund::full);
    }

    /** Whether any money went back to the buyer. */
    public boolean refunded() {
        return !refunds.isEmpty();
    }

    private static Map<String, Refund> merge(Map<String, Refund> one, Map<String, Refund> other) {
        Map<String, Refund> all = new TreeMap<>(one);
        other.forEach((id, refund) -> all.merge(id, refund, Milestones::merge));
        return all;
    }

    /** Two statements of one refund differ only when a shop system corrects itself; the later one is right. */
    private static Refund merge(Refund one, Refund other) {
        int later = one.at().compareTo(other.at());
        if (later != 0) {
            return later > 0 ? one : other;
        }
        return one.toString().compareTo(other.toString()) >= 0 ? one : other;
    }
}

package io.buyerstatus.core.order;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to the order as a whole, each milestone by the latest word about it, so that arrival order does not matter.
 * Without {@link Milestone#PLACED} the order is a stub: only later events are known of it.
 *
 * @param number the order number as the buyer knows it
 * @param standings what was said of each milestone
 */
public record Milestones(
        Optional<Stamped<String>> number, Optional<Stamped<Language>> language, Map<Milestone, Standing> standings) {
    public static final Milestones NONE = new Milestones(Optional.empty(), Optional.empty(), Map.of());

    public Milestones {
        standings = Map.copyOf(standings);
    }

    static Milestones of(Map<Milestone, Standing> standings) {
        return new Milestones(Optional.empty(), Optional.empty(), standings);
    }

    static Milestones reached(Milestone milestone, Instant at) {
        return of(Map.of(milestone, Standing.reached(at)));
    }

    /** Both statements; commutative, associative and idempotent. */
    public Milestones merge(Milestones other) {
        Map<Milestone, Standing> merged = new EnumMap<>(Milestone.class);
        merged.putAll(standings);
        other.standings.forEach((milestone, standing) -> merged.merge(milestone, standing, Standing::merge));
        return new Milestones(Stamped.later(number, other.number), Stamped.later(language, other.language), merged);
    }

    /** Since when the milestone is reached; empty where it is not, or no longer. */
    public Optional<Instant> at(Milestone milestone) {
        return standing(milestone).since();
    }

    /** Whether it is reached, as things are. */
    public boolean has(Milestone milestone) {
        return standing(milestone).holds();
    }

    /** What was said of a milestone. */
    public Standing standing(Milestone milestone) {
        return standings.getOrDefault(milestone, Standing.UNKNOWN);
    }

    /** The milestones that are reached, each with the moment since when. */
    public Map<Milestone, Instant> reached() {
        Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
        standings.forEach((milestone, standing) -> standing.since().ifPresent(at -> reached.put(milestone, at)));
        return reached;
    }
}

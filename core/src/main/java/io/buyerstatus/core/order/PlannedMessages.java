package io.buyerstatus.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which occasions an order remembers that messages were planned, so that none is planned twice, and which it must not
 * forget. Those of a single parcel are remembered by the {@linkplain io.buyerstatus.core.tracking.ParcelFacts#planned()
 * parcel}.
 *
 * @param planned keys of the occasions about the order as a whole whose messages were planned, or deferred
 * @param deferred keys of the occasions, of the order or a parcel, whose messages wait for the order to become known
 * @param toBuyer when the newest automatic messages to the buyer go out, or went, newest first: as many as count for a day's ceiling
 * @param toSeller the same to the seller
 * @param automated what automations planned in the last day, newest first: as much as counts for their limits
 */
public record PlannedMessages(
        Set<String> planned,
        Set<String> deferred,
        List<Instant> toBuyer,
        List<Instant> toSeller,
        List<Automated> automated) {
    public static final PlannedMessages NONE = new PlannedMessages(Set.of(), Set.of(), List.of(), List.of(), List.of());

    /** That an automation planned a message. */
    public record Automated(String automation, Instant at) {}

    public PlannedMessages {
        planned = Set.copyOf(planned);
        deferred = Set.copyOf(deferred);
        toBuyer = List.copyOf(toBuyer);
        toSeller = List.copyOf(toSeller);
        automated = List.copyOf(automated);
    }

    /** These and newly planned ones; of the deferred only those that are still waiting. */
    PlannedMessages with(Set<String> newlyPlanned, Set<String> nowDeferred) {
        TreeSet<String> all = new TreeSet<>(planned);
        all.addAll(newlyPlanned);
        return new PlannedMessages(all, nowDeferred, toBuyer, toSeller, automated);
    }

    /** The same, with the times of the newest automatic messages as they are now. */
    public PlannedMessages going(List<Instant> nowToBuyer, List<Instant> nowToSeller) {
        return new PlannedMessages(planned, deferred, nowToBuyer, nowToSeller, automated);
    }

    /** The same, with what automations planned lately as it is now. */
    public PlannedMessages automated(List<Automated> now) {
        return new PlannedMessages(planned, deferred, toBuyer, toSeller, now);
    }
}

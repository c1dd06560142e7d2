package io.buyerstatus.core.pull;

import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the orders of a connection were fetched. Times are the shop system's, so that its clock may be wrong.
 *
 * @param until the latest change that was taken; empty before the first
 * @param position where a pull that is not at its end goes on, in words of the shop system's adapter; empty between pulls
 * @param recent the changes of the last {@link #OVERLAP}, by order, each with its time: what is found again there is known
 */
public record PullCursor(Optional<Instant> until, Optional<String> position, Map<String, Instant> recent) {
    /**
     * Each pull begins so long before where the last one ended: what a shop system's servers write at once they do not write in order, and
     * their clocks differ.
     */
    public static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Nothing was fetched. */
    public static final PullCursor START = new PullCursor(Optional.empty(), Optional.empty(), Map.of());

    /** More changes in the overlap are fetched again, which changes nothing. */
    static final int MOST_RECENT = 200;

    private static final int LONGEST_POSITION = 1000;

    public PullCursor {
        position.ifPresent(text -> Checks.atMost(text, LONGEST_POSITION, "position"));
        recent = Map.copyOf(recent);
    }

    /** Whether this change of an order was taken already. */
    boolean knows(PulledOrder order) {
        return order.changedAt().equals(recent.get(order.id()));
    }

    /** From where a pull fetches. */
    Instant from(Instant installedAt) {
        return until.orElse(installedAt).minus(OVERLAP);
    }

    /** After a page was queued. */
    PullCursor after(List<PulledOrder> page, Optional<String> next) {
        Map<String, Instant> all = new HashMap<>(recent);
        page.forEach(order -> all.merge(
                order.id(), order.changedAt(), (one, other) -> one.isAfter(other) ? one : other));
        Optional<Instant> latest = page.stream().map(PulledOrder::changedAt).max(Instant::compareTo);
        Optional<Instant> reached = latest.filter(at -> until.filter(at::isBefore).isEmpty()).or(() -> until);
        List<Map.Entry<String, Instant>> kept = new ArrayList<>(all.entrySet());
        kept.removeIf(entry -> reached.filter(end -> entry.getValue().isBefore(end.minus(OVERLAP)))
                .isPresent());
        kept.sort(Map.Entry.<String, Instant>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Instant> newest = new HashMap<>();
        kept.stream().limit(MOST_RECENT).forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return new PullCursor(reached, next, newest);
    }
}

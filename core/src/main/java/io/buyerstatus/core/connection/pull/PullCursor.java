package io.buyerstatus.core.connection.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the orders of a connection were fetched. A pull that was cut off goes on from here as the next one begins, a little earlier: what the
 * shop system wrote meanwhile may bear a time that was passed already. Times are the shop system's, so that its clock may be wrong.
 *
 * @param until the latest change that was taken; empty before the first
 * @param recent the changes of the last {@link #OVERLAP}, and those of parts of the last {@link #OF_PARTS}, by order, each with its time: what is
 *     found again there is known
 */
public record PullCursor(Optional<Instant> until, Map<String, Instant> recent) {
    /**
     * Each pull begins so long before where the last one ended: the clocks of a shop system's servers differ, by five minutes each way, and what
     * they write while a pull runs, a quarter of an hour at most, may bear a time that it has passed.
     */
    public static final Duration OVERLAP = Duration.ofMinutes(30);

    /** Nothing was fetched. */
    public static final PullCursor START = new PullCursor(Optional.empty(), Map.of());

    /** How long it is remembered what was found of orders' parts: longer than anybody looks for them. */
    static final Duration OF_PARTS = Duration.ofDays(15);

    /** So many of these at most: who finds more finds some of them again, which changes nothing. */
    static final int MOST_OF_PARTS = 300;

    /** More changes in the overlap are fetched again, which changes nothing. */
    static final int MOST_RECENT = 200;

    /** Before an order's id: of its parts, whose times are others than its own. */
    private static final String PARTS = "~";

    public PullCursor {
        recent = Map.copyOf(recent);
    }

    /** Whether this change of an order was taken already. */
    boolean knows(PulledOrder order, boolean beside) {
        return order.changedAt().equals(recent.get(key(order, beside)));
    }

    /** Whether what was found of an order's parts was taken already. */
    boolean knowsBeside(String order, Instant at) {
        return at.equals(recent.get(PARTS + order));
    }

    private static String key(PulledOrder order, boolean beside) {
        return beside ? PARTS + order.id() : order.id();
    }

    /** Shop systems that say times to the second have the part of it made from what the order says: there, what was read last is what is known. */
    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** From where a pull fetches. */
    Instant from(Instant installedAt) {
        return until.orElse(installedAt).minus(OVERLAP);
    }

    /** After a page was queued. */
    PullCursor after(ShopSystem.Page page) {
        Map<String, Instant> all = new HashMap<>(recent);
        page.orders()
                .forEach(order -> all.merge(
                        key(order, page.beside()),
                        order.changedAt(),
                        (known, now) -> second(now).isBefore(second(known)) ? known : now));
        Optional<Instant> latest = page.orders().stream()
                .filter(order -> !page.beside())
                .map(PulledOrder::changedAt)
                .max(Instant::compareTo);
        Optional<Instant> reached =
                latest.filter(at -> until.filter(at::isBefore).isEmpty()).or(() -> until);
        List<Map.Entry<String, Instant>> kept = new ArrayList<>(all.entrySet());
        kept.removeIf(entry -> reached.filter(
                        end -> entry.getValue().isBefore(end.minus(ofParts(entry) ? OF_PARTS : OVERLAP)))
                .isPresent());
        kept.sort(Map.Entry.<String, Instant>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Instant> newest = new HashMap<>();
        Stream.concat(
                        kept.stream().filter(entry -> !ofParts(entry)).limit(MOST_RECENT),
                        kept.stream().filter(PullCursor::ofParts).limit(MOST_OF_PARTS))
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return new PullCursor(reached, newest);
    }

    private static boolean ofParts(Map.Entry<String, Instant> entry) {
        return entry.getKey().startsWith(PARTS);
    }
}

package io.buyerstatus.chaos.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws from a seed which attempts fail, and how; counts what it drew. The seed fixes the sequence of draws; which thread gets
 * which one is up to the machine. Safe for use by several threads.
 */
public final class FaultPlan {
    private static final Map<Fault, Double> STORE =
            new EnumMap<>(Map.of(Fault.DROPPED, 0.008, Fault.LOST, 0.010, Fault.THROTTLED, 0.003));
    private static final Map<Fault, Double> SENDING =
            new EnumMap<>(Map.of(Fault.DROPPED, 0.02, Fault.LOST, 0.04, Fault.THROTTLED, 0.02));
    private static final double CONFLICT = 0.015;
    private static final double REFUSED = 0.010;

    private final SplittableRandom random;
    private final double intensity;
    private final Map<Fault, Integer> drawn = new EnumMap<>(Fault.class);
    private boolean on;

    /**
     * @param intensity 1 for about one attempt in thirty, more for runs with fewer calls
     */
    public FaultPlan(long seed, double intensity) {
        this.random = new SplittableRandom(seed);
        this.intensity = intensity;
    }

    /** Begins or ends the time in which anything fails. */
    public synchronized void on(boolean failing) {
        on = failing;
    }

    /** How many attempts failed in each way. */
    public synchronized Map<Fault, Integer> drawn() {
        return Map.copyOf(drawn);
    }

    /** Whether the next connection is refused. */
    synchronized boolean refuses() {
        return on && draw(Fault.REFUSED, random.nextDouble(), 0, REFUSED * intensity);
    }

    /** What happens to the next attempt of an operation that was let in. */
    synchronized Optional<Fault> next(Operation operation) {
        if (!on || operation.kind() == Operation.Kind.OTHER) {
            return Optional.empty();
        }
        double lot = random.nextDouble();
        double from = 0;
        for (Map.Entry<Fault, Double> rate : rates(operation).entrySet()) {
            double width = rate.getValue() * intensity;
            if (draw(rate.getKey(), lot, from, width)) {
                return Optional.of(rate.getKey());
            }
            from += width;
        }
        return Optional.empty();
    }

    private boolean draw(Fault fault, double lot, double from, double width) {
        boolean hit = lot >= from && lot < from + width;
        if (hit) {
            drawn.merge(fault, 1, Integer::sum);
        }
        return hit;
    }

    private static Map<Fault, Double> rates(Operation operation) {
        return switch (operation.kind()) {
            case TRANSACTION -> {
                Map<Fault, Double> all = new EnumMap<>(STORE);
                all.put(Fault.CONFLICT, CONFLICT);
                yield all;
            }
            case STORE -> STORE;
            case SENDING -> SENDING;
            case OTHER -> new EnumMap<>(Fault.class);
        };
    }
}

package io.buyerstatus.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Two things measured in turns, A B A B, so that a machine that gets slower gets slower for both: what is told is the ratio
 * of each pair, never a time.
 *
 * @param ratios of each pair, A by B, ascending; at least one
 */
public record Pairs(List<Double> ratios) {
    public Pairs {
        if (ratios.isEmpty()) {
            throw new IllegalArgumentException("no pairs");
        }
        List<Double> ascending = new ArrayList<>(ratios);
        Collections.sort(ascending);
        ratios = List.copyOf(ascending);
    }

    /** Measures in turns; each measurement returns its cost, in whatever unit both have. */
    public static Pairs measure(int pairs, Callable<? extends Number> a, Callable<? extends Number> b)
            throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            // Whoever comes second finds warmer caches: they take turns at that too.
            boolean aFirst = pair % 2 == 0;
            double first = (aFirst ? a : b).call().doubleValue();
            double second = (aFirst ? b : a).call().doubleValue();
            ratios.add(aFirst ? first / second : second / first);
        }
        return new Pairs(ratios);
    }

    public double median() {
        int middle = ratios.size() / 2;
        return ratios.size() % 2 == 1 ? ratios.get(middle) : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
    }

    /** Median, and least to most. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f, %d pairs)",
                median(),
                ratios.getFirst(),
                ratios.getLast(),
                ratios.size());
    }
}

package io.buyerstatus.benchmarks;

import io.buyerstatus.benchmarks.render.RenderBenchmark;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A page of the reference order's size, as the functions render it, against three other ways. */
final class Rendering implements Benchmark {
    private static final int FORKS = 3;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        boolean longer = length == Length.LONG;
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RenderBenchmark.class.getName())
                        .forks(longer ? FORKS : 1)
                        .warmupIterations(longer ? 5 : 3)
                        .measurementIterations(longer ? 10 : 5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                        .build())
                .run();
        double ours = pages(results, "ours");
        return List.of(
                ratio(6, "a page against the same by stock Handlebars", ours / pages(results, "stock"), 1.8),
                ratio(6, "and against code that appends by hand", ours / pages(results, "byHand"), 0.30),
                ratio(7, "and against Thymeleaf", ours / pages(results, "thymeleaf"), 5));
    }

    /** How many a second. */
    private static double pages(Collection<RunResult> results, String way) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(way))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static Figure ratio(int row, String what, double ratio, double reach) {
        return new Figure(
                row,
                what,
                String.format(Locale.ROOT, "%.2f x", ratio),
                String.format(Locale.ROOT, ">= %.1f x", reach),
                ratio >= reach);
    }
}

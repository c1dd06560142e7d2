package io.buyerstatus.benchmarks;

import java.nio.file.Path;

/** {@code ./buyer-status bench [NAME]}. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        new ColdStart().measure(Path.of(args[0]), Benchmark.Length.SHORT).forEach(System.out::println);
        System.exit(0);
    }
}

package io.buyerstatus.benchmarks.render;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Pages a second, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RenderBenchmark {
    private final Renderers renderers = new Renderers();

    @Benchmark
    public String ours() {
        return renderers.ours();
    }

    @Benchmark
    public String stock() {
        return renderers.stock();
    }

    @Benchmark
    public String thymeleaf() {
        return renderers.thymeleaf();
    }

    @Benchmark
    public String byHand() {
        return renderers.byHand();
    }
}

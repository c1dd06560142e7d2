package io.buyerstatus.chaos.run;

import io.buyerstatus.bench.FunctionProcess;
import io.buyerstatus.bench.Kill;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;

/** Runs invocations of functions, and ends some of their processes in the middle. Safe for use by several threads. */
final class Havoc {
    private final SplittableRandom random;
    private final double rate;
    private final UnaryOperator<SdkRequest> wire;
    private final AtomicInteger kills = new AtomicInteger();
    private volatile boolean on;

    /**
     * @param rate how many invocations are meant to be ended
     * @param wire what is done to their requests on the way
     */
    Havoc(long seed, double rate, UnaryOperator<SdkRequest> wire) {
        this.random = new SplittableRandom(seed);
        this.rate = rate;
        this.wire = wire;
    }

    /** Begins or ends the time in which processes die. */
    void on(boolean killing) {
        on = killing;
    }

    /** How many died. */
    int kills() {
        return kills.get();
    }

    /**
     * Runs an invocation.
     *
     * @param calls about how many calls to AWS it makes
     * @return whether its process lived; otherwise the next one is cold
     */
    <F> boolean survives(FunctionProcess<F> process, int calls, Consumer<F> invocation) {
        Kill kill = draw(calls);
        boolean lived = kill.survivedBy(() -> invocation.accept(process.function()), wire);
        if (!lived) {
            process.end();
            kills.incrementAndGet();
        }
        return lived;
    }

    private synchronized Kill draw(int calls) {
        if (!on || random.nextDouble() >= rate) {
            return Kill.nobody();
        }
        return new Kill(random.nextInt(calls), random.nextBoolean() ? Kill.Side.BEFORE : Kill.Side.AFTER);
    }
}

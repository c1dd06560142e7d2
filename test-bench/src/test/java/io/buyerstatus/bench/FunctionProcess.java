package io.buyerstatus.bench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The process that a function runs in: made when it is needed and kept warm, until it is killed. */
public final class FunctionProcess<F> {
    private final Supplier<F> start;
    private @Nullable F running;

    public FunctionProcess(Supplier<F> start) {
        this.start = start;
    }

    /** The function, started if it does not run. */
    public F function() {
        F function = running;
        if (function == null) {
            function = start.get();
            running = function;
        }
        return function;
    }

    /** Forgets everything that the process held in memory. */
    public void end() {
        running = null;
    }
}

package io.buyerstatus.bench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The local system that this JVM's tests share. One at a time, because the AWS SDK's settings are the JVM's, and so is its memory:
 * whoever starts engines of their own ends it first, and the next class that shares one has it started again.
 */
public final class RunningSystem {
    private static @Nullable Shareable current;

    private RunningSystem() {}

    /** What classes may share, one after the other. */
    public interface Shareable extends AutoCloseable {
        /** Leaves it to another class, as if that were the first. */
        void tidyUp();

        @Override
        void close();
    }

    /** The one that runs if it is of this kind, or a new one. */
    public static synchronized <T extends Shareable> T of(Class<T> kind, Supplier<T> start) {
        if (!kind.isInstance(current)) {
            end();
            current = start.get();
        }
        return kind.cast(current);
    }

    /** Tidies up, if any runs. */
    public static synchronized void tidyUp() {
        Shareable running = current;
        if (running != null) {
            running.tidyUp();
        }
    }

    /** Ends the one that runs, if any does. */
    public static synchronized void end() {
        Shareable running = current;
        current = null;
        if (running != null) {
            running.close();
        }
    }
}

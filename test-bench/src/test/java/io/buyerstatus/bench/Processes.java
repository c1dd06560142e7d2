package io.buyerstatus.bench;

import io.buyerstatus.core.testing.Await;
import java.time.Duration;
import java.util.stream.Stream;

/** Other programs that tests start. */
public final class Processes {
    private Processes() {}

    /**
     * How much a program and those that it started have worked so far, in milliseconds: what to watch while waiting for it.
     */
    public static long work(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each ->
                        each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    /** Its exit code, however long it takes, as long as it works. */
    public static int end(Process process) {
        Await.until(
                "the end of " + process.info().command().orElse("a program"),
                () -> work(process),
                () -> !process.isAlive());
        return process.exitValue();
    }
}

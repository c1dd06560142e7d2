package io.buyerstatus.local.wiring;

import java.time.Duration;

/**
 * A function that consumes a queue.
 *
 * @param batchSize the most messages of one invocation
 * @param window how long to gather them
 * @param reportsFailures whether the function says which messages failed; otherwise a batch fails or succeeds as one
 * @param concurrency the most invocations at once
 */
public record QueueMapping(
        String queueArn, String function, int batchSize, Duration window, boolean reportsFailures, int concurrency) {}

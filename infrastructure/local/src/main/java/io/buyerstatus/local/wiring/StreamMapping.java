package io.buyerstatus.local.wiring;

import io.buyerstatus.local.filter.Filters;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function that consumes a table's stream.
 *
 * @param fromStart whether it begins with what the stream still holds
 * @param filters which records reach the function
 * @param window how long to gather a batch
 * @param reportsFailures whether the function says from which record on to try again
 * @param bisects whether a failed batch is halved
 * @param retries how often a failed batch is tried again; unlimited if empty
 * @param maximumAge older records are given up; never if empty
 * @param failureQueueArn who is told about records that were given up
 */
public record StreamMapping(
        String streamArn,
        String function,
        boolean fromStart,
        Filters filters,
        int batchSize,
        Duration window,
        boolean reportsFailures,
        boolean bisects,
        OptionalInt retries,
        Optional<Duration> maximumAge,
        Optional<String> failureQueueArn) {}

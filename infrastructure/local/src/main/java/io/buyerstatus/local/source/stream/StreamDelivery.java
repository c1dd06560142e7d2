package io.buyerstatus.local.source.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.source.BatchAnswer;
import io.buyerstatus.local.wiring.StreamMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands records to a function until it takes them or they are given up, in order: what fails is tried again before what comes after
 * it. What was done before the first failure is not
 * tried again; a batch that failed from its first record on is halved, which costs no attempt, or tried again whole.
 */
final class StreamDelivery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private record Work(List<ChangeRecord> batch, int attempts) {

        Work again(List<ChangeRecord> rest) {
            return new Work(rest, rest.size() == batch.size() ? attempts + 1 : 1);
        }
    }

    private final StreamMapping mapping;
    private final LambdaFunction function;
    private final Optional<FailureQueue> failures;
    private final InstantSource engineClock;

    /**
     * Prepares delivery.
     *
     * @param engineClock the clock that records are stamped by, which does not travel
     */
    StreamDelivery(
            StreamMapping mapping,
            LambdaFunction function,
            Optional<FailureQueue> failures,
            InstantSource engineClock) {
        this.mapping = mapping;
        this.function = function;
        this.failures = failures;
        this.engineClock = engineClock;
    }

    /** Those records that the function wants to see. */
    List<ChangeRecord> passing(List<ChangeRecord> records) {
        return records.stream()
                .filter(each -> mapping.filters().pass(each.json()))
                .toList();
    }

    /**
     * Delivers records of one shard; afterwards each is handled or given up.
     *
     * @throws InterruptedException if told to stop
     */
    void deliver(String shard, List<ChangeRecord> passing) throws InterruptedException {
        for (int from = 0; from < passing.size(); from += mapping.batchSize()) {
            deliverBatch(shard, passing.subList(from, Math.min(from + mapping.batchSize(), passing.size())));
        }
    }

    private void deliverBatch(String shard, List<ChangeRecord> batch) throws InterruptedException {
        Deque<Work> open = new ArrayDeque<>();
        open.push(new Work(batch, 0));
        while (!open.isEmpty()) {
            Work work = open.pop();
            Optional<GivenUp> reason = givenUp(work);
            if (reason.isPresent()) {
                giveUp(shard, work, reason.get());
                continue;
            }
            pause(work.attempts());
            next(work, invoke(work.batch()), open);
        }
    }

    /** What is left to do after an attempt, the earliest records on top. */
    private void next(Work work, Set<String> failed, Deque<Work> open) {
        List<ChangeRecord> batch = work.batch();
        int first = firstFailed(batch, failed);
        if (first == batch.size()) {
            return;
        }
        List<ChangeRecord> rest = batch.subList(first, batch.size());
        if (mapping.bisects() && first == 0 && rest.size() > 1) {
            int middle = rest.size() / 2;
            open.push(new Work(rest.subList(middle, rest.size()), work.attempts()));
            open.push(new Work(rest.subList(0, middle), work.attempts()));
        } else {
            open.push(work.again(rest));
        }
    }

    private static int firstFailed(List<ChangeRecord> batch, Set<String> failed) {
        int index = 0;
        while (index < batch.size() && !failed.contains(batch.get(index).sequenceNumber())) {
            index++;
        }
        return index;
    }

    private Set<String> invoke(List<ChangeRecord> batch) throws InterruptedException {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        batch.forEach(each -> records.add(each.json()));
        Set<String> all = batch.stream().map(ChangeRecord::sequenceNumber).collect(Collectors.toSet());
        try {
            return BatchAnswer.failures(function.invoke(JSON.writeValueAsBytes(event)), mapping.reportsFailures(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<GivenUp> givenUp(Work work) {
        if (mapping.retries().isPresent() && work.attempts() > mapping.retries().getAsInt()) {
            return Optional.of(GivenUp.RETRIES);
        }
        boolean old = mapping.maximumAge()
                .map(age -> work.batch().getFirst().at().plus(age).isBefore(engineClock.instant()))
                .orElse(false);
        return old ? Optional.of(GivenUp.AGE) : Optional.empty();
    }

    private void giveUp(String shard, Work work, GivenUp reason) {
        System.err.println(
                mapping.function() + ": gave up " + work.batch().size() + " stream records: " + reason.condition());
        failures.ifPresent(queue ->
                queue.report(mapping.function(), mapping.streamArn(), shard, work.batch(), reason, work.attempts()));
    }

    private static void pause(int attempts) throws InterruptedException {
        if (attempts > 0) {
            long millis = FIRST_PAUSE.toMillis() << Math.min(attempts - 1, 10);
            Thread.sleep(Math.min(millis, LONGEST_PAUSE.toMillis()));
        }
    }
}

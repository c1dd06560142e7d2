package io.buyerstatus.local.source.queue;

import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.BatchAnswer;
import io.buyerstatus.local.source.EventSource;
import io.buyerstatus.local.wiring.QueueMapping;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Polls a queue for a function. What the function handled is deleted; what failed becomes visible again after a while, the
 * queue's visibility timeout at most, and goes to the dead letters after the receives that the template allows.
 */
public final class QueueSource implements EventSource {

    private static final int LARGEST_RECEIVE = 10;
    private static final int MOST_WORKERS = 8;
    private static final Duration LONG_POLL = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    /** Nobody waits a quarter of an hour at a desk for a dead letter: what failed comes back sooner than on AWS. */
    private static final Duration LONGEST_HIDING = Duration.ofSeconds(15);

    /** Somebody else may look into the queue too; what they hold back is waited for no longer than this. */
    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(3);

    private final QueueMapping mapping;
    private final String url;
    private final SqsClient client;
    private final LambdaFunction function;
    private final Activity activity;
    private final HeldMessages held;
    private final AtomicInteger busy = new AtomicInteger();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;
    private volatile long unexplainedSince = Long.MAX_VALUE;

    /**
     * Prepares the polling of a queue.
     *
     * @param url where the queue is reached
     */
    public QueueSource(
            QueueMapping mapping,
            String url,
            SqsClient client,
            LambdaFunction function,
            Activity activity,
            InstantSource clock) {
        this.mapping = mapping;
        this.url = url;
        this.client = client;
        this.function = function;
        this.activity = activity;
        this.held = new HeldMessages(clock, InstantSource.system());
    }

    @Override
    public void start() {
        Duration visibility =
                Duration.ofSeconds(Long.parseLong(attributes().get(QueueAttributeName.VISIBILITY_TIMEOUT)));
        Duration hiding = visibility.compareTo(LONGEST_HIDING) < 0 ? visibility : LONGEST_HIDING;
        for (int i = 0; i < Math.min(mapping.concurrency(), MOST_WORKERS); i++) {
            workers.add(Thread.ofVirtual().name("queue-" + mapping.function()).start(() -> poll(hiding)));
        }
    }

    private void poll(Duration hiding) {
        while (!closed) {
            try {
                List<Message> batch = gather();
                if (!batch.isEmpty()) {
                    handle(batch, hiding);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && pause(e)) {
                    return;
                }
            }
        }
    }

    /** Whether the worker was told to stop meanwhile. */
    private boolean pause(RuntimeException e) {
        System.err.println("polling for " + mapping.function() + ": " + e);
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
            return false;
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    private List<Message> gather() {
        List<Message> batch = new ArrayList<>(receive(mapping.batchSize(), LONG_POLL));
        long end = System.nanoTime() + mapping.window().toNanos();
        while (!batch.isEmpty() && batch.size() < mapping.batchSize() && !closed) {
            long rest = end - System.nanoTime();
            if (rest <= 0) {
                break;
            }
            batch.addAll(receive(mapping.batchSize() - batch.size(), Duration.ofNanos(rest)));
        }
        return batch;
    }

    private List<Message> receive(int most, Duration wait) {
        List<Message> messages = client.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(LARGEST_RECEIVE, most))
                        .waitTimeSeconds((int) Math.min(wait.toSeconds(), LONG_POLL.toSeconds()))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
        activity.add(messages.size());
        return messages;
    }

    private void handle(List<Message> batch, Duration hiding) throws InterruptedException {
        busy.incrementAndGet();
        try {
            batch.forEach(message -> held.release(message.messageId()));
            Set<String> all = batch.stream().map(Message::messageId).collect(Collectors.toSet());
            Set<String> failed = BatchAnswer.failures(
                    function.invoke(QueueBatch.event(mapping.queueArn(), batch)), mapping.reportsFailures(), all);
            batch.stream()
                    .filter(message -> failed.contains(message.messageId()))
                    .forEach(message -> hide(message, hiding));
            delete(batch.stream()
                    .filter(message -> !failed.contains(message.messageId()))
                    .toList());
        } finally {
            busy.decrementAndGet();
        }
    }

    private void delete(List<Message> done) {
        for (int from = 0; from < done.size(); from += LARGEST_RECEIVE) {
            List<DeleteMessageBatchRequestEntry> entries =
                    done.subList(from, Math.min(from + LARGEST_RECEIVE, done.size())).stream()
                            .map(message -> DeleteMessageBatchRequestEntry.builder()
                                    .id(message.messageId())
                                    .receiptHandle(message.receiptHandle())
                                    .build())
                            .toList();
            client.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
        }
    }

    @Override
    public boolean isQuiet() {
        held.takeDueReceipts().forEach(receipt -> changeVisibility(receipt, Duration.ZERO));
        Map<QueueAttributeName, String> attributes = attributes();
        int visible = number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        int invisible = number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        if (visible > 0 || busy.get() > 0) {
            return false;
        }
        if (invisible <= held.count()) {
            unexplainedSince = Long.MAX_VALUE;
            return true;
        }
        unexplainedSince = Math.min(unexplainedSince, System.nanoTime());
        return System.nanoTime() - unexplainedSince > PATIENCE_WITH_OTHERS.toNanos();
    }

    private void hide(Message message, Duration hiding) {
        changeVisibility(message.receiptHandle(), hiding);
        held.hold(message.messageId(), message.receiptHandle(), hiding);
    }

    private void changeVisibility(String receipt, Duration hiding) {
        try {
            client.changeMessageVisibility(
                    change -> change.queueUrl(url).receiptHandle(receipt).visibilityTimeout((int) hiding.toSeconds()));
        } catch (SqsException e) {
            // Somebody else has taken or deleted it: then it is not ours to show.
        }
    }

    private Map<QueueAttributeName, String> attributes() {
        return client.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }

    @Override
    public boolean followsWrites() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
    }
}

package io.buyerstatus.operator.deadletter;

import io.buyerstatus.aws.queue.QueuedLetters;
import io.buyerstatus.core.ingest.FailureLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The dead-letter queue of order events. Looking takes nothing out of it. */
public final class DeadLetters {
    /** A page of letters is read while they are hidden. */
    private static final QueuedLetters.Look LOOK =
            new QueuedLetters.Look(Duration.ofSeconds(20), Duration.ofSeconds(1));

    private final SqsClient sqs;
    private final String url;
    private final QueuedLetters letters;
    private final FailureLog failures;

    public DeadLetters(SqsClient sqs, String url, FailureLog failures) {
        this.sqs = sqs;
        this.url = url;
        this.letters = new QueuedLetters(sqs, url, LOOK);
        this.failures = failures;
    }

    /** How many there are, about. */
    public int count() {
        return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                + Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    /** Some of them, oldest first. */
    public List<DeadLetter> look(int limit) {
        List<Message> seen = new ArrayList<>();
        letters.all(() -> seen.size() >= limit, seen::add);
        letters.show(seen);
        return seen.stream()
                .sorted(Comparator.comparing(QueuedLetters::sentAt))
                .limit(limit)
                .map(this::letter)
                .toList();
    }

    /** Starts to put all of them back into the queue that they came from; goes on by itself. */
    public void redrive() {
        String arn = attribute(QueueAttributeName.QUEUE_ARN);
        sqs.startMessageMoveTask(request -> request.sourceArn(arn));
    }

    private DeadLetter letter(Message message) {
        return new DeadLetter(
                message.messageId(),
                EventHead.of(message.body()),
                QueuedLetters.sentAt(message),
                failures.find(message.messageId()));
    }

    private String attribute(QueueAttributeName name) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                .attributes()
                .getOrDefault(name, "0");
    }
}

package io.buyerstatus.operator.deadletter;

import io.buyerstatus.core.ingest.FailureLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The dead-letter queue of order events. Looking takes nothing out of it. */
public final class DeadLetters {
    private static final int BATCH = 10;

    /** For how long looking hides a letter from anyone else who looks: a page of letters is read in less. */
    private static final int SECONDS_HIDDEN = 20;

    /** Queues answer from some of their servers only: empty twice is empty. */
    private static final int EMPTY_ANSWERS = 2;

    private final SqsClient sqs;
    private final String url;
    private final FailureLog failures;

    public DeadLetters(SqsClient sqs, String url, FailureLog failures) {
        this.sqs = sqs;
        this.url = url;
        this.failures = failures;
    }

    /** How many there are, about. */
    public int count() {
        return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                + Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    /** Some of them, oldest first. */
    public List<DeadLetter> look(int limit) {
        Map<String, Message> seen = new LinkedHashMap<>();
        int empty = 0;
        while (seen.size() < limit && empty < EMPTY_ANSWERS) {
            int before = seen.size();
            receive(Math.min(BATCH, limit - before)).forEach(message -> seen.put(message.messageId(), message));
            empty = seen.size() == before ? empty + 1 : 0;
        }
        show(List.copyOf(seen.values()));
        return seen.values().stream()
                .map(this::letter)
                .sorted(Comparator.comparing(DeadLetter::sentAt))
                .toList();
    }

    /** Starts to put all of them back into the queue that they came from; goes on by itself. */
    public void redrive() {
        String arn = attribute(QueueAttributeName.QUEUE_ARN);
        sqs.startMessageMoveTask(request -> request.sourceArn(arn));
    }

    private List<Message> receive(int limit) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(limit)
                        .visibilityTimeout(SECONDS_HIDDEN)
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .messages();
    }

    /** The next to look, or to redrive, sees them at once. */
    private void show(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (Message message : messages.subList(from, Math.min(messages.size(), from + BATCH))) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)
                        .build());
            }
            sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
        }
    }

    private DeadLetter letter(Message message) {
        String sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        return new DeadLetter(
                message.messageId(),
                EventHead.of(message.body()),
                Instant.ofEpochMilli(Long.parseLong(sent)),
                failures.find(message.messageId()));
    }

    private String attribute(QueueAttributeName name) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                .attributes()
                .getOrDefault(name, "0");
    }
}

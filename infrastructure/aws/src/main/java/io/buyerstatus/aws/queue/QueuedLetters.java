package io.buyerstatus.aws.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue of dead letters, for whoever looks at what lies in it: looking hides a letter from all others for a while. */
public final class QueuedLetters {
    /** As many as a queue hands out at a time. */
    private static final int BATCH = 10;

    /** Queues answer from some of their servers only: empty twice is empty. */
    private static final int EMPTY_ANSWERS = 2;

    private final SqsClient sqs;
    private final String url;
    private final Look look;

    /**
     * How somebody looks.
     *
     * @param hidden for how long they keep a letter for themselves, if they do not {@link #show} it before
     * @param patience how long the queue may look for letters; without it, it asks some of its servers only, and finds none where there are
     */
    public record Look(Duration hidden, Duration patience) {}

    public QueuedLetters(SqsClient sqs, String url, Look look) {
        this.sqs = sqs;
        this.url = url;
        this.look = look;
    }

    /**
     * Shows each that nobody else looks at now, in no order, and once: who looks for longer than letters are hidden meets them again.
     *
     * @param enough ends it early
     * @return whether there were no more when it ended
     */
    public boolean all(BooleanSupplier enough, Consumer<Message> each) {
        Set<String> seen = new HashSet<>();
        int empty = 0;
        while (empty < EMPTY_ANSWERS && !enough.getAsBoolean()) {
            List<Message> anew = next().stream()
                    .filter(letter -> seen.add(letter.messageId()))
                    .toList();
            anew.forEach(each);
            empty = anew.isEmpty() ? empty + 1 : 0;
        }
        return empty >= EMPTY_ANSWERS;
    }

    private List<Message> next() {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout((int) look.hidden().toSeconds())
                        .waitTimeSeconds((int) look.patience().toSeconds())
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .messages();
    }

    /** When a letter was first sent. */
    public static Instant sentAt(Message letter) {
        return Instant.ofEpochMilli(
                Long.parseLong(letter.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
    }

    /** The next to look, or to put them back to where they came from, sees them at once. */
    public void show(List<Message> letters) {
        for (int from = 0; from < letters.size(); from += BATCH) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (Message letter : letters.subList(from, Math.min(letters.size(), from + BATCH))) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(letter.receiptHandle())
                        .visibilityTimeout(0)
                        .build());
            }
            sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
        }
    }

    /** Takes one out for good. */
    public void delete(Message letter) {
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(letter.receiptHandle()));
    }
}

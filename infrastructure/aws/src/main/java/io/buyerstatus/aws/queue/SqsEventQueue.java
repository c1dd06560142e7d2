package io.buyerstatus.aws.queue;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The queue of order events in SQS, filled in batches. */
public final class SqsEventQueue implements EventQueue {
    private static final int BATCH_ENTRIES = 10;

    /** What all bodies of a batch may have together; the smallest of what SQS and its local stand-ins take. */
    private static final int BATCH_BYTES = MAX_BODY_BYTES;

    private static final int ATTEMPTS = 3;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsEventQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void enqueue(List<String> bodies) {
        for (String body : bodies) {
            Checks.require(
                    bytes(body) <= MAX_BODY_BYTES,
                    "body",
                    "has " + bytes(body) + " bytes, the queue takes " + MAX_BODY_BYTES);
        }
        batches(bodies).forEach(this::send);
    }

    private static List<List<String>> batches(List<String> bodies) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int size = 0;
        for (String body : bodies) {
            if (batch.size() == BATCH_ENTRIES || (size + bytes(body) > BATCH_BYTES && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(body);
            size += bytes(body);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Sends a batch, and what failed of it again: the queue may take some and refuse others. */
    private void send(List<String> batch) {
        List<SendMessageBatchRequestEntry> left = IntStream.range(0, batch.size())
                .mapToObj(at -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(at))
                        .messageBody(batch.get(at))
                        .build())
                .toList();
        List<BatchResultErrorEntry> failed = List.of();
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            List<SendMessageBatchRequestEntry> entries = left;
            SendMessageBatchResponse response =
                    sqs.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
            failed = response.failed();
            List<String> ids = failed.stream().map(BatchResultErrorEntry::id).toList();
            left = entries.stream().filter(entry -> ids.contains(entry.id())).toList();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the queue did not take " + left.size() + " of " + batch.size()
                    + " events: "
                    + failed.stream()
                            .map(BatchResultErrorEntry::code)
                            .distinct()
                            .toList());
        }
    }

    private static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}

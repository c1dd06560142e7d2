package io.buyerstatus.aws.queue;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queue of order events in SQS, filled in batches. */
public final class SqsEventQueue implements EventQueue {
    private static final int BATCH_ENTRIES = 10;

    /** What all bodies of a batch may have together; the smallest of what SQS and its local stand-ins take. */
    private static final int BATCH_BYTES = MAX_BODY_BYTES;

    private static final int ATTEMPTS = 3;

    private final SignedSendMessage send;
    private final String queueUrl;

    public SqsEventQueue(SignedSendMessage send, String queueUrl) {
        this.send = send;
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
        List<String> left = batch;
        Map<Integer, String> refused = Map.of();
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            refused = send.allTo(queueUrl, left);
            left = refused.keySet().stream().sorted().map(left::get).toList();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the queue did not take " + left.size() + " of " + batch.size()
                    + " events: " + refused.values().stream().distinct().toList());
        }
    }

    private static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}

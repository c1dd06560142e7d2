package io.buyerstatus.local.source.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.stack.LocalAccount;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tells a queue about records that were given up: where they are in the stream, not what they hold, as Lambda does. */
public final class FailureQueue {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqsClient client;
    private final String url;
    private final InstantSource clock;

    /**
     * Writes to a queue.
     *
     * @param url where the queue is reached
     */
    public FailureQueue(SqsClient client, String url, InstantSource clock) {
        this.client = client;
        this.url = url;
        this.clock = clock;
    }

    void report(
            String function, String streamArn, String shard, List<ChangeRecord> batch, GivenUp reason, int attempts) {
        ObjectNode notice = JSON.createObjectNode();
        notice.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", LocalAccount.arn("lambda", "function:" + function))
                .put("condition", reason.condition())
                .put("approximateInvokeCount", attempts);
        notice.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        notice.put("version", "1.0");
        notice.put("timestamp", clock.instant().toString());
        notice.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", batch.getFirst().sequenceNumber())
                .put("endSequenceNumber", batch.getLast().sequenceNumber())
                .put("approximateArrivalOfFirstRecord", batch.getFirst().at().toString())
                .put("approximateArrivalOfLastRecord", batch.getLast().at().toString())
                .put("batchSize", batch.size())
                .put("streamArn", streamArn);
        client.sendMessage(request -> request.queueUrl(url).messageBody(notice.toString()));
    }
}

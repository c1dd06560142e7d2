package io.buyerstatus.bench;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Events as Lambda's event sources make them. */
public final class Deliveries {
    private Deliveries() {}

    /** A message of a queue, handed over for the first time. */
    public static SQSEvent.SQSMessage record(String messageId, String body) {
        return record(messageId, body, 1);
    }

    /** A message of a queue. */
    public static SQSEvent.SQSMessage record(String messageId, String body, int receives) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(messageId);
        message.setBody(body);
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
        return message;
    }

    /** A batch of them. */
    public static SQSEvent batch(List<SQSEvent.SQSMessage> messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(new ArrayList<>(messages));
        return event;
    }

    /** The messages that a batch's answer leaves in the queue. */
    public static Set<String> failed(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .collect(Collectors.toSet());
    }

    /** A change of one row of the ledger. */
    public static DynamodbEvent change(String partitionKey, String sortKey) {
        return changes(List.of(Map.of("pk", partitionKey, "sk", sortKey)));
    }

    /** Changes of rows of the ledger, by their keys. */
    public static DynamodbEvent changes(List<Map<String, String>> keys) {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(keys.stream().map(Deliveries::streamRecord).toList());
        return event;
    }

    /** A row that names messages which a sweep brings to the senders again. */
    public static DynamodbEvent again(String sortKey, List<String> messages) {
        DynamodbEvent event = change("AGAIN", sortKey);
        event.getRecords()
                .getFirst()
                .getDynamodb()
                .setNewImage(Map.of("messages", new AttributeValue().withSS(messages)));
        return event;
    }

    private static DynamodbEvent.DynamodbStreamRecord streamRecord(Map<String, String> keys) {
        Map<String, AttributeValue> values = new HashMap<>();
        keys.forEach((name, value) -> values.put(name, new AttributeValue().withS(value)));
        DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
        record.setEventName("MODIFY");
        record.setDynamodb(new StreamRecord().withKeys(values));
        return record;
    }
}

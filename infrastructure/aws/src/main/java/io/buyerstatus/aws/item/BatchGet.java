package io.buyerstatus.aws.item;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many rows of one table in one call, or as many as DynamoDB wants. */
public final class BatchGet {
    private static final int ATTEMPTS = 5;

    private BatchGet() {}

    /**
     * Hands over the rows that there are, in no order.
     *
     * @param table whose rights the call needs: the template's tests look for it here
     * @param keys at most a hundred, each once
     */
    public static void from(
            String table,
            DynamoDbClient dynamo,
            List<Map<String, AttributeValue>> keys,
            Consumer<Map<String, AttributeValue>> each) {
        List<Map<String, AttributeValue>> wanted = keys;
        for (int attempt = 0; attempt < ATTEMPTS && !wanted.isEmpty(); attempt++) {
            KeysAndAttributes now = KeysAndAttributes.builder().keys(wanted).build();
            BatchGetItemResponse response = dynamo.batchGetItem(request -> request.requestItems(Map.of(table, now)));
            response.responses().getOrDefault(table, List.of()).forEach(each);
            KeysAndAttributes left = response.unprocessedKeys().get(table);
            wanted = left == null ? List.of() : left.keys();
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException("the table does not answer for all rows");
        }
    }
}

package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads partitions of the table, strongly consistent, as many pages as there are. */
public final class Partitions {
    private final DynamoDbClient dynamo;
    private final String table;

    public Partitions(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** All rows of a partition, by sort key. */
    public List<Map<String, AttributeValue>> all(String partition) {
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        read(query(partition, Optional.empty()), rows::add);
        return rows;
    }

    List<Map<String, AttributeValue>> beginningWith(String partition, String prefix) {
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        read(query(partition, Optional.of(prefix)), rows::add);
        return rows;
    }

    /** The rows from the last one on, while the reader wants more. */
    void backwards(String partition, Predicate<Map<String, AttributeValue>> more) {
        read(query(partition, Optional.empty()).scanIndexForward(false), more);
    }

    private void read(QueryRequest.Builder query, Predicate<Map<String, AttributeValue>> more) {
        Map<String, AttributeValue> start = Map.of();
        do {
            if (!start.isEmpty()) {
                query.exclusiveStartKey(start);
            }
            QueryResponse response = dynamo.query(query.build());
            if (!response.items().stream().allMatch(more)) {
                return;
            }
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
    }

    private QueryRequest.Builder query(String partition, Optional<String> prefix) {
        Map<String, String> names = new HashMap<>(Map.of("#pk", SettingsTable.PK));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", Values.text(partition)));
        prefix.ifPresent(text -> {
            names.put("#sk", SettingsTable.SK);
            values.put(":prefix", Values.text(text));
        });
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk" + (prefix.isEmpty() ? "" : " AND begins_with(#sk, :prefix)"))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }
}

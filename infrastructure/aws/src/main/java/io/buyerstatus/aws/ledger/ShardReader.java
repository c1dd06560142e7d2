package io.buyerstatus.aws.ledger;

import io.buyerstatus.core.scheduling.DueShards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What is due under one key of the index, a Query for each part that is asked for. */
final class ShardReader<R> implements DueShards.Reader<R> {
    private final DynamoDbClient dynamo;
    private final String table;
    private final String shard;
    private final Instant until;
    private final Function<Map<String, AttributeValue>, R> read;
    private final List<RuntimeException> unreadable = new ArrayList<>();
    private Map<String, AttributeValue> start = Map.of();
    private boolean atEnd;

    ShardReader(
            DynamoDbClient dynamo,
            String table,
            String shard,
            Instant until,
            Function<Map<String, AttributeValue>, R> read) {
        this.dynamo = dynamo;
        this.table = table;
        this.shard = shard;
        this.until = until;
        this.read = read;
    }

    @Override
    public boolean atEnd() {
        return atEnd;
    }

    @Override
    public List<R> next(int most) {
        QueryResponse response = dynamo.query(request -> LedgerRows.due(
                        request.tableName(table).indexName(LedgerTable.DUE_INDEX), shard, until, start)
                .limit(most));
        start = response.lastEvaluatedKey();
        atEnd = start.isEmpty();
        List<R> readable = new ArrayList<>();
        for (Map<String, AttributeValue> item : response.items()) {
            try {
                readable.add(read.apply(item));
            } catch (RuntimeException why) {
                unreadable.add(why);
            }
        }
        return readable;
    }

    @Override
    public List<RuntimeException> unreadable() {
        return List.copyOf(unreadable);
    }
}

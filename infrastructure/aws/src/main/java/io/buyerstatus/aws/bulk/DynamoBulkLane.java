package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkPace;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The lane as one row of the ledger's table: a read and a write for each turn that is taken. */
public final class DynamoBulkLane implements BulkLane {
    private static final String FREE = "free";
    private static final int ATTEMPTS = 5;

    private final DynamoDbClient dynamo;
    private final String table;
    private final BulkPace pace;

    public DynamoBulkLane(DynamoDbClient dynamo, String table, BulkPace pace) {
        this.dynamo = dynamo;
        this.table = table;
        this.pace = pace;
    }

    @Override
    public Turn take(int messages, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var response = dynamo.getItem(
                    request -> request.tableName(table).key(BulkItems.lane()).consistentRead(true));
            Instant free = response.hasItem() ? new ItemReader(response.item()).instant(FREE) : Instant.EPOCH;
            Turn turn = pace.turn(free, now);
            if (turn instanceof Turn.Later || replace(free, pace.after(free, messages, now))) {
                return turn;
            }
        }
        return new Turn.Later(now.plusSeconds(1));
    }

    private boolean replace(Instant before, Instant after) {
        ItemWriter item = Schema.item().instant(FREE, after);
        BulkItems.lane().forEach(item::put);
        Map<String, AttributeValue> row = item.item();
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(row)
                    .conditionExpression("attribute_not_exists(#free) OR #free = :before")
                    .expressionAttributeNames(Map.of("#free", FREE))
                    .expressionAttributeValues(Map.of(":before", Values.instant(before))));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }
}

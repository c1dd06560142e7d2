package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.RejectedEvents;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The refused events in the ledger's table, written by the orders' transactions; kept for 180 days. */
public final class DynamoRejectedEvents implements RejectedEvents {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoRejectedEvents(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Refusal> newest(ShopId shop, int limit) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(LedgerTable.refusals(shop))))
                        .scanIndexForward(false)
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(ProcessedEventItem::refusal)
                .toList();
    }
}

package io.buyerstatus.aws.api;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeyUse;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads when keys were used: one read of one row each. It can change nothing. */
public final class DynamoKeyUse implements KeyUse {
    private final DynamoDbClient dynamo;
    private final String ledger;

    public DynamoKeyUse(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> lastUsed(ApiKey key) {
        var response = dynamo.getItem(request -> request.tableName(ledger).key(ApiRows.requests(key)));
        return response.hasItem()
                ? new ItemReader(response.item()).find(ApiRows.USED_AT, Values::instant)
                : Optional.empty();
    }
}

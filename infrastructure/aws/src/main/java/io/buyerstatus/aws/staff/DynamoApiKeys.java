package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.ApiKeys;
import io.buyerstatus.core.link.SecretHash;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Finds keys of programs in the staff's table: one strongly consistent read of one row. It can list none and change nothing. */
public final class DynamoApiKeys implements ApiKeys {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoApiKeys(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<ApiKey> find(SecretHash hash) {
        var response = dynamo.getItem(
                request -> request.tableName(table).key(StaffTable.key(hash)).consistentRead(true));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader row = new ItemReader(response.item());
        Schema.check(row);
        return Optional.of(StaffRows.key(row));
    }
}

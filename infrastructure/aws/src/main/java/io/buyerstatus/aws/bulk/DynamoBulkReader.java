package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.core.bulk.BulkReader;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Messages to many in the ledger's table, for whoever sends their letters; a GetItem each. */
public final class DynamoBulkReader implements BulkReader {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoBulkReader(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<BulkRun> find(ShopId shop, BulkId run) {
        return get(BulkItems.key(shop, run)).map(item -> BulkItems.read(shop, item));
    }

    @Override
    public Optional<BulkWords> words(ShopId shop, BulkId run) {
        return get(BulkItems.wordsKey(shop, run)).map(BulkWordsItem::read);
    }

    private Optional<ItemReader> get(Map<String, AttributeValue> key) {
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(new ItemReader(response.item())) : Optional.empty();
    }
}

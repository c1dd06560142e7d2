package io.buyerstatus.aws.document;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The list of shops' files in the ledger's table. Each operation is one call. */
public final class DynamoShopFiles implements ShopFiles {
    private final DynamoDbClient dynamo;
    private final String table;
    private final LedgerRows rows;

    public DynamoShopFiles(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<ShopFile> find(ShopId shop, String id) {
        return rows.get(DocumentRows.file(shop, id)).map(DocumentItems::file);
    }

    @Override
    public List<ShopFile> all(ShopId shop) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(DocumentRows.files(shop)))))
                .items()
                .stream()
                .map(DocumentItems::file)
                .toList();
    }

    @Override
    public void put(ShopId shop, ShopFile file) {
        rows.put(DocumentItems.write(shop, file));
    }

    @Override
    public boolean remove(ShopId shop, String id) {
        return dynamo.deleteItem(request -> request.tableName(table)
                        .key(DocumentRows.file(shop, id))
                        .returnValues(ReturnValue.ALL_OLD))
                .hasAttributes();
    }
}

package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.ApiKeyStore;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keys of programs in the staff's table: two rows each, written in one transaction. */
public final class DynamoApiKeyStore implements ApiKeyStore {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoApiKeyStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public Optional<ApiKey> find(SecretHash hash) {
        return partitions.all(StaffTable.keyed(hash)).stream()
                .map(DynamoApiKeyStore::read)
                .findFirst();
    }

    @Override
    public List<ApiKey> of(ShopId shop) {
        return partitions.all(StaffTable.keys(shop)).stream()
                .map(DynamoApiKeyStore::read)
                .sorted(Comparator.comparing(ApiKey::madeAt).reversed().thenComparing(key -> key.hash()
                        .value()))
                .toList();
    }

    private static ApiKey read(Map<String, AttributeValue> item) {
        ItemReader row = new ItemReader(item);
        Schema.check(row);
        return StaffRows.key(row);
    }

    @Override
    public void add(ApiKey key) {
        write(rows(key).map(at -> TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(StaffRows.key(at, key)).build())
                .build()));
    }

    @Override
    public void remove(ApiKey key) {
        write(rows(key).map(at -> TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(at).build())
                .build()));
    }

    private static Stream<Map<String, AttributeValue>> rows(ApiKey key) {
        return Stream.of(StaffTable.key(key.hash()), StaffTable.keyOf(key.shop(), key.hash()));
    }

    private void write(Stream<TransactWriteItem> writes) {
        dynamo.transactWriteItems(request -> request.transactItems(writes.toList()));
    }
}

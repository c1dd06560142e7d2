package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.picture.DuePicture;
import io.buyerstatus.core.picture.NamedPictures;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The rows about pictures in the ledger's table. Each operation but {@link #due} and {@link #ofShop} is one call. */
public final class DynamoPictureLedger implements PictureLedger {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoPictureLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<NamedPictures> find(NamedPictures.Id id) {
        return get(PictureRows.key(id)).map(PictureItems::named);
    }

    @Override
    public void put(NamedPictures named) {
        dynamo.putItem(request -> request.tableName(table).item(PictureItems.write(named)));
    }

    @Override
    public Optional<PictureCopy> find(PictureKey key) {
        return get(PictureRows.key(key)).map(PictureItems::copy);
    }

    @Override
    public boolean ask(PictureCopy wanted) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(PictureItems.write(wanted))
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", LedgerTable.PK)));
            return true;
        } catch (ConditionalCheckFailedException askedBefore) {
            return false;
        }
    }

    /** One call; a repeat by the SDK, whose first answer was lost, is known by the mark of this very write. */
    @Override
    public boolean replace(PictureCopy next) {
        AttributeValue write = Values.text(UUID.randomUUID().toString());
        Map<String, AttributeValue> item = new HashMap<>(PictureItems.write(next));
        item.put(LedgerTable.WRITE, write);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("#revision = :before")
                    .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION))
                    .expressionAttributeValues(Map.of(":before", Values.number(next.revision() - 1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException standsAlready) {
            return standsAlready.hasItem() && write.equals(standsAlready.item().get(LedgerTable.WRITE));
        }
    }

    /** A shop's pictures in one of the states, in no order; for operators. Reads all of the shop's rows. */
    public Stream<PictureCopy> ofShop(ShopId shop, List<PictureState> states) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :copy)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(PictureRows.partition(shop)),
                                ":copy", Values.text(PictureRows.COPY))))
                .items()
                .stream()
                .map(PictureItems::copy)
                .filter(copy -> states.contains(copy.state()));
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePicture>> page) {
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse response = dueAfter(start, hour, until);
            if (response.hasItems() && !response.items().isEmpty()) {
                page.accept(response.items().stream().map(PictureItems::read).toList());
            }
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
    }

    @Override
    public Optional<Instant> cursor() {
        return get(PictureRows.cursor()).map(row -> new ItemReader(row).instant(PictureRows.HOUR));
    }

    @Override
    public void moveCursor(Instant hour) {
        ItemWriter item = Schema.item().instant(PictureRows.HOUR, hour);
        PictureRows.cursor().forEach(item::put);
        dynamo.putItem(request -> request.tableName(table).item(item.item()));
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    private QueryResponse dueAfter(Map<String, AttributeValue> start, Instant hour, Instant until) {
        return dynamo.query(request -> request.tableName(table)
                .indexName(LedgerTable.DUE_INDEX)
                .keyConditionExpression("#hour = :hour AND #at <= :until")
                .expressionAttributeNames(Map.of("#hour", LedgerTable.DUE_HOUR, "#at", LedgerTable.DUE_AT))
                .expressionAttributeValues(Map.of(
                        ":hour", Values.text(PictureRows.dueHour(hour)),
                        // After all that is due at that instant.
                        ":until", Values.text(Values.sortable(until) + "#~")))
                .exclusiveStartKey(start.isEmpty() ? null : start));
    }
}

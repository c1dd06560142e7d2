package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.webhook.EventType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Endpoints in the settings' table, a row each; their secrets lie there sealed. */
public final class DynamoEndpoints implements EndpointStore {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoEndpoints(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public List<Endpoint> of(ShopId shop) {
        return partitions.all(WebhookRows.endpoints(shop)).stream()
                .map(row -> read(shop, row))
                .toList();
    }

    /** By a Query, which is all that readers of settings may do. */
    @Override
    public Optional<Endpoint> find(ShopId shop, EndpointId id) {
        return of(shop).stream().filter(endpoint -> endpoint.id().equals(id)).findFirst();
    }

    @Override
    public boolean put(Endpoint next) {
        Map<String, AttributeValue> item = write(next);
        boolean first = next.version() == 1;
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression(first ? "attribute_not_exists(#guard)" : "#guard = :before")
                    .expressionAttributeNames(Map.of("#guard", WebhookRows.VERSION))
                    .expressionAttributeValues(first ? null : Map.of(":before", Values.number(next.version() - 1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException standsAlready) {
            // The SDK repeats a call whose answer was lost; then this very row is there already.
            return standsAlready.hasItem() && standsAlready.item().equals(item);
        }
    }

    @Override
    public void remove(ShopId shop, EndpointId id) {
        dynamo.deleteItem(request -> request.tableName(table).key(WebhookRows.endpoint(shop, id)));
    }

    private static Map<String, AttributeValue> write(Endpoint endpoint) {
        ItemWriter item = Schema.item()
                .number(WebhookRows.VERSION, endpoint.version())
                .text(WebhookRows.ADDRESS, endpoint.address().toString())
                .texts(
                        WebhookRows.TYPES,
                        endpoint.types().stream().map(EventType::word).toList())
                .flag(WebhookRows.ON, endpoint.on())
                .instant(WebhookRows.SINCE, endpoint.since())
                .text(WebhookRows.BY, endpoint.by())
                .text(WebhookRows.SECRET, endpoint.secret().ciphertext());
        endpoint.retired()
                .ifPresent(old -> item.text(WebhookRows.RETIRED, old.secret().ciphertext())
                        .instant(WebhookRows.RETIRED_UNTIL, old.until()));
        WebhookRows.endpoint(endpoint.shop(), endpoint.id()).forEach(item::put);
        return item.item();
    }

    /** A type that this release does not know is told of to nobody. */
    private static Endpoint read(ShopId shop, Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new Endpoint(
                shop,
                WebhookRows.endpointId(item.text(WebhookRows.SK)),
                item.number(WebhookRows.VERSION),
                URI.create(item.text(WebhookRows.ADDRESS)),
                item.texts(WebhookRows.TYPES).stream()
                        .flatMap(word -> EventType.named(word).stream())
                        .collect(Collectors.toSet()),
                item.flag(WebhookRows.ON),
                item.instant(WebhookRows.SINCE),
                item.text(WebhookRows.BY),
                new SealedSecret(item.text(WebhookRows.SECRET)),
                item.find(WebhookRows.RETIRED, AttributeValue::s)
                        .map(secret -> new Endpoint.Retired(
                                new SealedSecret(secret), item.instant(WebhookRows.RETIRED_UNTIL))));
    }
}

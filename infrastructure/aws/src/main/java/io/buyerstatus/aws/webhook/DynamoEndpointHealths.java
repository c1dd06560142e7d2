package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.EndpointHealth;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was learned of endpoints, a row each in the ledger's table, beside their deliveries; one call each. */
public final class DynamoEndpointHealths implements EndpointHealths {
    private final LedgerRows rows;

    public DynamoEndpointHealths(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public EndpointHealth of(ShopId shop, EndpointId id) {
        return rows.get(WebhookRows.health(shop, id))
                .map(row -> read(shop, id, row))
                .orElseGet(() -> EndpointHealth.unknown(shop, id));
    }

    @Override
    public boolean replace(EndpointHealth next) {
        return rows.write(write(next), next.revision());
    }

    private static Map<String, AttributeValue> write(EndpointHealth health) {
        ItemWriter item = Schema.item()
                .number(LedgerTable.REVISION, health.revision())
                .instant(WebhookRows.FAILING_SINCE, health.failingSince());
        health.stop()
                .ifPresent(stop -> item.text(WebhookRows.STOPPED, stop.reason().name())
                        .instant(WebhookRows.STOPPED_AT, stop.at()));
        WebhookRows.health(health.shop(), health.id()).forEach(item::put);
        return item.item();
    }

    private static EndpointHealth read(ShopId shop, EndpointId id, Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new EndpointHealth(
                shop,
                id,
                item.number(LedgerTable.REVISION),
                item.find(WebhookRows.FAILING_SINCE, Values::instant),
                item.find(WebhookRows.STOPPED, AttributeValue::s)
                        .map(reason -> new EndpointHealth.Stop(
                                EndpointHealth.Reason.valueOf(reason), item.instant(WebhookRows.STOPPED_AT))));
    }
}

package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names. What a shop sets is in the settings' table; what is delivered and learned is in the ledger's. An endpoint's deliveries
 * lie in a partition of their own, by the ids of their events, which sort by time.
 */
final class WebhookRows {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String VERSION = "version";
    static final String ADDRESS = "address";
    static final String TYPES = "types";
    static final String ON = "on";
    static final String SINCE = "since";
    static final String BY = "by";
    static final String SECRET = "secret";
    static final String RETIRED = "retired";
    static final String RETIRED_UNTIL = "retiredUntil";

    static final String FAILING_SINCE = "failingSince";
    static final String STOPPED = "stopped";
    static final String STOPPED_AT = "stoppedAt";

    static final String SHOP = "shop";
    static final String ENDPOINT = "endpoint";
    static final String TYPE = "type";
    static final String AT = "at";
    static final String ORDER = "order";
    static final String NUMBER = "number";
    static final String DETAILS = "details";
    static final String DELIVERY = "delivery";
    static final String TRIES = "tries";
    static final String TRY_STATUS = "status";
    static final String TRY_NOTE = "note";

    static final String TOLD_AT = "toldAt";
    static final String STATUS = "status";
    static final String TICKETS = "tickets";
    static final String TICKET_NUMBER = "number";
    static final String TICKET_OPEN = "open";
    static final String TICKET_REOPENED = "reopened";
    static final String SAID = "said";

    /** What the sort keys of deliveries begin with. */
    static final String EVENT = "EVENT#";

    private static final String ROW = "ENDPOINT#";
    private static final String WEBHOOK = "#WEBHOOK#";
    private static final String STATE = "STATE";
    private static final String TOLD = "WEBHOOKS";
    private static final String DUE = "WEBHOOKS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "WEBHOOKS";

    private WebhookRows() {}

    /** In the settings' table: a shop's endpoints. */
    static String endpoints(ShopId shop) {
        return shop + "#webhooks";
    }

    static Map<String, AttributeValue> endpoint(ShopId shop, EndpointId id) {
        return key(endpoints(shop), ROW + id);
    }

    static EndpointId endpointId(String sortKey) {
        return new EndpointId(sortKey.substring(ROW.length()));
    }

    /** In the ledger's table: what is delivered to an endpoint. */
    static String deliveries(ShopId shop, EndpointId id) {
        return shop + WEBHOOK + id;
    }

    static Map<String, AttributeValue> delivery(ShopId shop, EndpointId id, EventId event) {
        return key(deliveries(shop, id), EVENT + event);
    }

    static Map<String, AttributeValue> health(ShopId shop, EndpointId id) {
        return key(deliveries(shop, id), STATE);
    }

    /** Beside an order's messages: what was told of it. */
    static Map<String, AttributeValue> told(OrderKey order) {
        return key(LedgerTable.partition(order), TOLD);
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /** The partition of the index that an instant falls into: each kind of row is swept apart. */
    static String dueHour(Instant instant) {
        return DUE + LedgerTable.dueHour(instant);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sort));
    }
}

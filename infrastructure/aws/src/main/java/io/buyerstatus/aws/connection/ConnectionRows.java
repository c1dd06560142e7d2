package io.buyerstatus.aws.connection;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attribute names of the rows about connections in the ledger's table. */
final class ConnectionRows {
    static final String SHOP = "shop";
    static final String CONNECTION = "connection";
    static final String PHASE = "phase";
    static final String SINCE = "since";
    static final String LAST_EVENT = "lastEvent";
    static final String USUAL_GAP = "usualGap";
    static final String LAST_PULL = "lastPull";
    static final String LAST_REFUSAL = "lastRefusal";
    static final String REFUSAL = "refusal";
    static final String FAILURES = "failures";
    static final String TROUBLE = "trouble";
    static final String UNTIL = "until";
    static final String RECENT = "recent";
    static final String HOOKS = "hooks";
    static final String OWED = "owed";
    static final String OWED_SINCE = "owedSince";
    static final String FAILING_SINCE = "failingSince";

    private static final String ROW = "#CONNECTION#";
    private static final String STATE = "STATE";
    private static final String APP = "APP";
    private static final String DUE = "PULLS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "PULLS";

    private ConnectionRows() {}

    static Map<String, AttributeValue> key(ShopId shop, ConnectionId connection) {
        return key(shop + ROW + connection, STATE);
    }

    /** Of how its app stands. */
    static Map<String, AttributeValue> app(ShopId shop, ConnectionId connection) {
        return key(shop + ROW + connection, APP);
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /** The partition of the index that an instant falls into: each kind of row is swept apart. */
    static String dueHour(Instant instant) {
        return DUE + LedgerTable.dueHour(instant);
    }

    private static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(LedgerTable.PK, Values.text(partitionKey), LedgerTable.SK, Values.text(sortKey));
    }
}

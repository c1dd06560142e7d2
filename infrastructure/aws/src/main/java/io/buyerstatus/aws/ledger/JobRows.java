package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the copier is handed: rows as the ledger's, in a table of their own, whose stream nobody else's rows are in. Each operation is one
 * call; a row is forgotten some days after it changed last.
 */
public final class JobRows {
    /** Longer than a claim's lease, the stream's retries and a weekend. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final LedgerRows rows;

    public JobRows(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    /** Writes a row, whatever was there. */
    public void put(Map<String, AttributeValue> row, Instant changedAt) {
        rows.put(expiring(row, changedAt));
    }

    /** The row as it is now (strongly consistent). */
    public Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        return rows.get(key);
    }

    /** Replaces a row if it still has the revision before; answers whether it did. */
    public boolean replace(Map<String, AttributeValue> row, long revision, Instant changedAt) {
        return rows.replace(expiring(row, changedAt), revision);
    }

    private static Map<String, AttributeValue> expiring(Map<String, AttributeValue> row, Instant changedAt) {
        Map<String, AttributeValue> item = new HashMap<>(row);
        item.put(LedgerTable.EXPIRES_AT, Values.number(changedAt.plus(KEPT).getEpochSecond()));
        return item;
    }
}

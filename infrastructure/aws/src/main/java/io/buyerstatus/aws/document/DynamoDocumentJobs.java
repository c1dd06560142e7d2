package io.buyerstatus.aws.document;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.scheduling.Jobs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The documents that the copier is handed: rows as the ledger's, in a table of their own, whose stream nobody else's rows are in. Each operation is
 * one call.
 */
public final class DynamoDocumentJobs implements Jobs<DocumentKey, DocumentCopy> {
    /** Longer than a claim's lease, the stream's retries and a weekend. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final LedgerRows rows;

    public DynamoDocumentJobs(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public void put(DocumentCopy job) {
        rows.put(item(job));
    }

    @Override
    public Optional<DocumentCopy> find(DocumentKey key) {
        return rows.get(DocumentRows.key(key)).map(DocumentItems::read);
    }

    @Override
    public boolean replace(DocumentCopy next) {
        return rows.replace(item(next), next.revision());
    }

    private static Map<String, AttributeValue> item(DocumentCopy copy) {
        Map<String, AttributeValue> item = new HashMap<>(DocumentItems.write(copy));
        item.put(
                LedgerTable.EXPIRES_AT,
                Values.number(copy.changedAt().plus(KEPT).getEpochSecond()));
        return item;
    }
}

package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.scheduling.Jobs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The pictures that the copier is handed: rows as the ledger's, in a table of their own, whose stream nobody else's rows are in. Each operation is
 * one call.
 */
public final class DynamoPictureJobs implements Jobs<PictureKey, PictureCopy> {
    /** Longer than a claim's lease, the stream's retries and a weekend. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final LedgerRows rows;

    public DynamoPictureJobs(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public void put(PictureCopy job) {
        rows.put(item(job));
    }

    @Override
    public Optional<PictureCopy> find(PictureKey key) {
        return rows.get(PictureRows.key(key)).map(PictureItems::copy);
    }

    @Override
    public boolean replace(PictureCopy next) {
        return rows.replace(item(next), next.revision());
    }

    private static Map<String, AttributeValue> item(PictureCopy copy) {
        Map<String, AttributeValue> item = new HashMap<>(PictureItems.write(copy));
        item.put(
                LedgerTable.EXPIRES_AT,
                Values.number(copy.changedAt().plus(KEPT).getEpochSecond()));
        return item;
    }
}

package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Failures in the ledger's table, by the queue's message id. */
public final class DynamoFailureLog implements FailureLog {
    /** A dead letter lives 14 days, and a redriven one as long again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoFailureLog(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void record(Failure failure) {
        String reason = failure.reason();
        ItemWriter item = Schema.item()
                .number(LedgerTable.RECEIVES, failure.receives())
                .text(LedgerTable.REASON, CleanText.start(reason, MAX_REASON))
                .instant(LedgerTable.AT, failure.at())
                .put(
                        LedgerTable.EXPIRES_AT,
                        ProcessedEventItem.expiry(failure.at().plus(KEPT)));
        LedgerTable.failure(failure.messageId()).forEach(item::put);
        dynamo.putItem(request -> request.tableName(table).item(item.item()));
    }

    @Override
    public Optional<Failure> find(String messageId) {
        var response = dynamo.getItem(request ->
                request.tableName(table).key(LedgerTable.failure(messageId)).consistentRead(true));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader item = new ItemReader(response.item());
        Schema.check(item);
        return Optional.of(new Failure(
                messageId,
                item.integer(LedgerTable.RECEIVES),
                item.text(LedgerTable.REASON),
                item.instant(LedgerTable.AT)));
    }
}

package io.buyerstatus.aws.document;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.WakingWrites;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The rows about documents in the ledger's table. Each operation but {@link #due}, {@link #ofOrder} and {@link #confirm} is one call; {@link #confirm}
 * is a Query of the order's messages and one transaction.
 */
public final class DynamoDocumentLedger implements DocumentLedger {
    private static final int ATTEMPTS = 5;

    private final DynamoDbClient dynamo;
    private final String table;
    private final LedgerRows rows;
    private final WakingWrites messages;

    public DynamoDocumentLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
        this.messages = new WakingWrites(dynamo, table);
    }

    @Override
    public Optional<DocumentCopy> find(DocumentKey key) {
        return rows.get(DocumentRows.key(key)).map(DocumentItems::read);
    }

    /** An order's documents, in no order; for operators. */
    public List<DocumentCopy> ofOrder(OrderKey order) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :document)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(LedgerTable.partition(order)),
                                ":document", Values.text(DocumentRows.OF_ORDER))))
                .items()
                .stream()
                .map(DocumentItems::read)
                .toList();
    }

    @Override
    public boolean ask(DocumentCopy wanted) {
        return rows.create(DocumentItems.write(wanted));
    }

    @Override
    public boolean replace(DocumentCopy next) {
        return rows.replace(DocumentItems.write(next), next.revision());
    }

    /** Where messages change faster than they can be woken, their own next look finds the document. */
    @Override
    public boolean confirm(DocumentCopy settled, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Update> wake = messages.of(settled.key().order(), now);
            if (wake.isEmpty()) {
                return replace(settled);
            }
            switch (rows.replaceAlong(DocumentItems.write(settled), settled.revision(), wake)) {
                case LedgerRows.Along.Done done -> {
                    return true;
                }
                case LedgerRows.Along.Changed changed -> {
                    return false;
                }
                case LedgerRows.Along.Refused refused -> {
                    // A message moved on meanwhile: looked at once more.
                }
            }
        }
        return replace(settled);
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DocumentCopy>> page) {
        rows.due(DocumentRows.dueHour(hour), until, DocumentItems::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(DocumentRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(DocumentRows.cursor(), hour);
    }
}

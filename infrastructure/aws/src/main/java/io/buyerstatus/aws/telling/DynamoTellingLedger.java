package io.buyerstatus.aws.telling;

import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What shop systems are to be told, in the ledger's table. Each operation but {@link #due} is one call. */
public final class DynamoTellingLedger implements TellingLedger {
    private final LedgerRows rows;

    public DynamoTellingLedger(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<AddressTelling> find(OrderKey order, String occurrence) {
        return rows.get(TellingRows.key(order, occurrence)).map(TellingItem::read);
    }

    @Override
    public boolean replace(AddressTelling next) {
        return rows.replace(TellingItem.write(next), next.revision());
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<AddressTelling>> page) {
        rows.due(TellingRows.dueHour(hour), until, TellingItem::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(TellingRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(TellingRows.cursor(), hour);
    }
}

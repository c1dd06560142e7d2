package io.buyerstatus.aws.connection;

import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is known of connections, a row each in the ledger's table. Each operation but {@link #due} is one call. */
public final class DynamoConnectionStates implements ConnectionStates {
    private final LedgerRows rows;

    public DynamoConnectionStates(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<ConnectionState> state(ShopId shop, ConnectionId connection) {
        return rows.get(ConnectionRows.key(shop, connection)).map(ConnectionItems::read);
    }

    @Override
    public boolean replace(ConnectionState next) {
        return rows.write(ConnectionItems.write(next), next.revision());
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<ConnectionState>> page) {
        rows.due(ConnectionRows.dueHour(hour), until, ConnectionItems::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(ConnectionRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(ConnectionRows.cursor(), hour);
    }
}

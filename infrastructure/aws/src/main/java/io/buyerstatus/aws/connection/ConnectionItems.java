package io.buyerstatus.aws.connection;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.connection.ConnectionHealth;
import io.buyerstatus.core.connection.ConnectionNotice;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionTrouble;
import io.buyerstatus.core.connection.pull.PullCursor;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows about connections, with their keys. */
final class ConnectionItems {
    /** Of a notice that tells of no trouble. */
    private static final String RECOVERED = "RECOVERED";

    private ConnectionItems() {}

    static Map<String, AttributeValue> write(ConnectionState state) {
        ItemWriter item = Schema.item();
        ConnectionHealth health = state.health();
        PullCursor cursor = state.cursor();
        ConnectionRows.key(state.shop(), state.connection()).forEach(item::put);
        item.text(ConnectionRows.SHOP, state.shop().value())
                .text(ConnectionRows.CONNECTION, state.connection().value())
                .number(LedgerTable.REVISION, state.revision())
                .text(ConnectionRows.PHASE, state.phase().name())
                .instant(ConnectionRows.SINCE, state.since())
                .instant(ConnectionRows.LAST_EVENT, health.lastEvent())
                .number(ConnectionRows.USUAL_GAP, health.usualGap().toSeconds())
                .instant(ConnectionRows.LAST_PULL, health.lastPull())
                .instant(ConnectionRows.LAST_REFUSAL, health.lastRefusal())
                .text(ConnectionRows.REFUSAL, health.refusal())
                .number(ConnectionRows.FAILURES, health.failures())
                .text(ConnectionRows.TROUBLE, health.trouble())
                .instant(ConnectionRows.UNTIL, cursor.until())
                .map(ConnectionRows.RECENT, cursor.recent(), Values::instant)
                .list(ConnectionRows.HOOKS, state.hooks(), Values::text)
                .instant(ConnectionRows.FAILING_SINCE, state.failingSince());
        state.owed().ifPresent(notice -> item.text(
                        ConnectionRows.OWED, notice.trouble().map(Enum::name).orElse(RECOVERED))
                .instant(ConnectionRows.OWED_SINCE, notice.since()));
        state.due().ifPresent(due -> item.text(LedgerTable.DUE_HOUR, ConnectionRows.dueHour(due))
                .text(
                        LedgerTable.DUE_AT,
                        LedgerTable.dueAt(due, state.connection().value())));
        return item.item();
    }

    static ConnectionState read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new ConnectionState(
                new ShopId(item.text(ConnectionRows.SHOP)),
                new ConnectionId(item.text(ConnectionRows.CONNECTION)),
                item.number(LedgerTable.REVISION),
                ConnectionPhase.valueOf(item.text(ConnectionRows.PHASE)),
                item.instant(ConnectionRows.SINCE),
                new ConnectionHealth(
                        item.find(ConnectionRows.LAST_EVENT, Values::instant),
                        Duration.ofSeconds(item.number(ConnectionRows.USUAL_GAP)),
                        item.find(ConnectionRows.LAST_PULL, Values::instant),
                        item.find(ConnectionRows.LAST_REFUSAL, Values::instant),
                        item.text(ConnectionRows.REFUSAL),
                        item.integer(ConnectionRows.FAILURES),
                        item.text(ConnectionRows.TROUBLE)),
                new PullCursor(
                        item.find(ConnectionRows.UNTIL, Values::instant),
                        item.map(ConnectionRows.RECENT, Values::instant)),
                item.list(ConnectionRows.HOOKS, AttributeValue::s),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())),
                item.find(ConnectionRows.OWED, AttributeValue::s)
                        .map(kind -> new ConnectionNotice(
                                kind.equals(RECOVERED)
                                        ? Optional.empty()
                                        : Optional.of(ConnectionTrouble.valueOf(kind)),
                                item.instant(ConnectionRows.OWED_SINCE))),
                item.find(ConnectionRows.FAILING_SINCE, Values::instant));
    }
}

package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.core.checkout.DuePayment;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Payments with providers: a row beside each order in the orders' table, and in the ledger's when it is to be looked at, both in one
 * {@code TransactWriteItems} that may also check the order's version.
 */
public final class DynamoPayments implements PaymentStore {
    private final DynamoDbClient dynamo;
    private final String orders;
    private final String ledger;
    private final LedgerRows rows;

    public DynamoPayments(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.ledger = ledger;
        this.rows = new LedgerRows(dynamo, ledger);
    }

    @Override
    public boolean save(OrderKey order, PaymentAttempts next, Optional<Long> orderVersion, Optional<Instant> look) {
        List<RowWrite> writes = new ArrayList<>();
        writes.add(RowWrite.replace(
                orders,
                VersionGuard.of(next.version() - 1),
                RowWrite.keyed(OrdersTable.key(order, OrdersTable.PAYMENTS), PaymentAttemptsItem.write(next))));
        orderVersion
                .map(version ->
                        RowWrite.check(orders, VersionGuard.ofHead(version), OrdersTable.key(order, OrdersTable.HEAD)))
                .ifPresent(writes::add);
        writes.add(look.map(at -> RowWrite.put(ledger, PaymentRows.look(order, at)))
                .orElseGet(() -> RowWrite.delete(ledger, PaymentRows.lookKey(order))));
        try {
            dynamo.transactWriteItems(request ->
                    request.transactItems(writes.stream().map(RowWrite::action).toList()));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Cancelled.byOthers(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    @Override
    public void look(OrderKey order, Optional<Instant> at) {
        at.ifPresentOrElse(when -> rows.put(PaymentRows.look(order, when)), () -> delete(PaymentRows.lookKey(order)));
    }

    @Override
    public void keep(ProviderNotice notice, Instant now) {
        rows.put(PaymentRows.notice(notice, now));
    }

    @Override
    public void forget(ProviderNotice notice) {
        delete(PaymentRows.noticeKey(notice));
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePayment>> page) {
        rows.due(PaymentRows.dueHour(hour), until, PaymentRows::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(PaymentRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(PaymentRows.cursor(), hour);
    }

    private void delete(Map<String, AttributeValue> key) {
        dynamo.deleteItem(request -> request.tableName(ledger).key(key));
    }
}

package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.checkout.DuePayment;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Payments with providers: a row beside each order in the orders' table, and in the ledger's when it is to be looked at, both in one
 * {@code TransactWriteItems} that may also check the order's version.
 */
public final class DynamoPayments implements PaymentStore {
    private static final Set<String> OVERTAKEN = Set.of("ConditionalCheckFailed", "TransactionConflict");

    private static final String LOOK = "PAYMENT";
    private static final String NOTICE = "PAYMENT#";
    private static final String DUE = "PAYMENTS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "PAYMENTS";

    private static final String KIND = "paymentNotice";
    private static final String ID = "noticeId";
    private static final String TRANSACTION = "transaction";

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
    public boolean save(
            OrderKey order, PaymentAttempts next, Optional<Long> orderVersion, Optional<Instant> look) {
        List<RowWrite> writes = new ArrayList<>();
        writes.add(RowWrite.replace(
                orders,
                VersionGuard.of(next.version() - 1),
                RowWrite.keyed(OrdersTable.key(order, OrdersTable.PAYMENTS), PaymentAttemptsItem.write(next))));
        orderVersion
                .map(version -> RowWrite.check(
                        orders, VersionGuard.of(version), OrdersTable.key(order, OrdersTable.HEAD)))
                .ifPresent(writes::add);
        writes.add(look.map(at -> RowWrite.put(ledger, lookItem(order, at)))
                .orElseGet(() -> RowWrite.delete(ledger, key(LedgerTable.partition(order), LOOK))));
        try {
            dynamo.transactWriteItems(request -> request.transactItems(
                    writes.stream().map(RowWrite::action).toList()));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (cancelled.cancellationReasons().stream().anyMatch(reason -> OVERTAKEN.contains(reason.code()))) {
                return false;
            }
            throw cancelled;
        }
    }

    @Override
    public void look(OrderKey order, Optional<Instant> at) {
        at.ifPresentOrElse(
                when -> rows.put(lookItem(order, when)),
                () -> delete(key(LedgerTable.partition(order), LOOK)));
    }

    @Override
    public void keep(ProviderNotice notice, Instant now) {
        ItemWriter item = Schema.item()
                .text(KIND, notice.kind().name().toLowerCase(Locale.ROOT))
                .text(ID, notice.id())
                .text(TRANSACTION, notice.transaction());
        rows.put(due(item, noticeKey(notice), notice.order(), now));
    }

    @Override
    public void forget(ProviderNotice notice) {
        delete(noticeKey(notice));
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<DuePayment>> page) {
        rows.due(DUE + LedgerTable.dueHour(hour), until, DynamoPayments::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(key(SWEEP, CURSOR));
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(key(SWEEP, CURSOR), hour);
    }

    private static DuePayment read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        String partition = item.text(LedgerTable.PK);
        int separator = partition.lastIndexOf('#');
        OrderKey order = new OrderKey(
                new ShopId(partition.substring(0, separator)), partition.substring(separator + 1));
        return new DuePayment(
                order,
                item.find(KIND, AttributeValue::s)
                        .map(kind -> new ProviderNotice(
                                order,
                                item.text(ID),
                                ProviderNotice.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                item.text(TRANSACTION))));
    }

    private static Map<String, AttributeValue> lookItem(OrderKey order, Instant at) {
        return due(Schema.item(), key(LedgerTable.partition(order), LOOK), order, at);
    }

    private static Map<String, AttributeValue> due(
            ItemWriter item, Map<String, AttributeValue> key, OrderKey order, Instant at) {
        key.forEach(item::put);
        return item.text(LedgerTable.DUE_HOUR, DUE + LedgerTable.dueHour(at))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(at, order.key()))
                .item();
    }

    private void delete(Map<String, AttributeValue> key) {
        dynamo.deleteItem(request -> request.tableName(ledger).key(key));
    }

    private static Map<String, AttributeValue> noticeKey(ProviderNotice notice) {
        return key(
                LedgerTable.partition(notice.order()),
                NOTICE + Hashes.key("notice", notice.kind().name(), notice.id()));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(LedgerTable.PK, Values.text(partition), LedgerTable.SK, Values.text(sort));
    }
}

package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.checkout.DuePayment;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ledger's rows about payments with providers: when an order's are to be looked at, and what a provider told of them. */
final class PaymentRows {
    private static final String LOOK = "PAYMENT";
    private static final String NOTICE = "PAYMENT#";
    private static final String DUE = "PAYMENTS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "PAYMENTS";

    private static final String KIND = "paymentNotice";
    private static final String ID = "noticeId";
    private static final String TRANSACTION = "transaction";

    private PaymentRows() {}

    static Map<String, AttributeValue> lookKey(OrderKey order) {
        return key(LedgerTable.partition(order), LOOK);
    }

    static Map<String, AttributeValue> look(OrderKey order, Instant at) {
        return due(Schema.item(), lookKey(order), order, at);
    }

    static Map<String, AttributeValue> noticeKey(ProviderNotice notice) {
        return key(
                LedgerTable.partition(notice.order()),
                NOTICE + Hashes.key("notice", notice.kind().name(), notice.id()));
    }

    static Map<String, AttributeValue> notice(ProviderNotice notice, Instant now) {
        ItemWriter item = Schema.item()
                .text(KIND, notice.kind().name().toLowerCase(Locale.ROOT))
                .text(ID, notice.id())
                .text(TRANSACTION, notice.transaction());
        return due(item, noticeKey(notice), notice.order(), now);
    }

    static DuePayment read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        OrderKey order = LedgerTable.order(item.text(LedgerTable.PK)).orElseThrow();
        return new DuePayment(
                order,
                item.find(KIND, AttributeValue::s)
                        .map(kind -> new ProviderNotice(
                                order,
                                item.text(ID),
                                ProviderNotice.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                item.text(TRANSACTION))));
    }

    static String dueHour(Instant hour) {
        return DUE + LedgerTable.dueHour(hour);
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    private static Map<String, AttributeValue> due(
            ItemWriter item, Map<String, AttributeValue> key, OrderKey order, Instant at) {
        key.forEach(item::put);
        return item.text(LedgerTable.DUE_HOUR, dueHour(at))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(at, order.key()))
                .item();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(LedgerTable.PK, Values.text(partition), LedgerTable.SK, Values.text(sort));
    }
}

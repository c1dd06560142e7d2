package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderNumbers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that lead from an order number and from tracking numbers to the order. They hold nothing but their keys. */
final class LookUpRows {
    private LookUpRows() {}

    /** The order number's row, where the change brings one; and one more where buyers may leave out its dashes. */
    static Stream<RowWrite> ofNumber(OrderChange change, RowWriter.Tables tables) {
        Order after = change.after();
        String before = change.before().map(Order::number).orElse("");
        return after.number().isEmpty() || after.number().equals(before)
                ? Stream.empty()
                : Stream.of(after.number(), OrderNumbers.loose(after.number()))
                        .filter(number -> !number.isEmpty())
                        .map(number -> OrdersTable.numberKey(after.key(), number))
                        .distinct()
                        .map(key -> row(tables, key));
    }

    /**
     * The rows of the tracking numbers that the change brings, each if nothing was said of the number but what the change
     * knows: a carrier's scan that is kept early is followed by a search for orders, so one of the two learns of the other.
     */
    static Stream<RowWrite> ofParcels(OrderChange change, RowWriter.Tables tables) {
        OrderKey key = change.after().key();
        Map<String, Long> known =
                change.early().stream().collect(Collectors.toMap(EarlyScans::number, EarlyScans::version));
        return change.newNumbers().stream()
                .flatMap(number -> Stream.of(
                        row(tables, OrdersTable.trackKey(key, number)),
                        RowWrite.check(
                                tables.orders(),
                                VersionGuard.of(known.getOrDefault(number, 0L)),
                                OrdersTable.earlyKey(key.shop(), number))));
    }

    /** The rows of the tracking numbers that the change takes away. */
    static Stream<RowWrite> ofGoneNumbers(OrderChange change, RowWriter.Tables tables) {
        OrderKey key = change.after().key();
        return change.goneNumbers().stream()
                .map(number -> RowWrite.delete(tables.orders(), OrdersTable.trackKey(key, number)));
    }

    private static RowWrite row(RowWriter.Tables tables, Map<String, AttributeValue> key) {
        return RowWrite.put(tables.orders(), RowWrite.keyed(key, Schema.item().item()));
    }
}

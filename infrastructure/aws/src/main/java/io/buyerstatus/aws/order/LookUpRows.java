package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderNumbers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that lead from an order number and from tracking numbers to the order. They hold nothing but their keys. */
final class LookUpRows {
    private LookUpRows() {}

    /**
     * What may be written before the change itself: it leads to an order that does not say so yet, and whoever is led there believes
     * the order alone. Half as dear as within the transaction.
     */
    static Stream<RowWrite> ahead(OrderChange change, RowWriter.Tables tables) {
        return Stream.concat(
                ofNumber(change, tables),
                numberAhead(change).stream()
                        .map(number ->
                                row(tables, OrdersTable.trackKey(change.after().key(), number))));
    }

    /**
     * The tracking number that leads to the order before the order has it. From then on carriers' words go to the order, which must
     * exist, and what they said before is found by who looks now: so one of the two learns of the other, as with
     * {@link #ofParcels}. Where there are several, one transaction takes fewer calls.
     */
    static Optional<String> numberAhead(OrderChange change) {
        Set<String> numbers = change.newNumbers();
        return numbers.size() == 1 && change.before().isPresent()
                ? numbers.stream().findFirst()
                : Optional.empty();
    }

    /** Whether all that was said of a number is what the change knows of it. */
    static boolean knows(OrderChange change, String number, Optional<EarlyScans> said) {
        return said.map(EarlyScans::version).equals(known(change, number));
    }

    private static Optional<Long> known(OrderChange change, String number) {
        return change.early().stream()
                .filter(scans -> scans.number().equals(number))
                .map(EarlyScans::version)
                .findFirst();
    }

    /** The order number's row, where the change brings one; and one more where buyers may leave out its dashes. */
    private static Stream<RowWrite> ofNumber(OrderChange change, RowWriter.Tables tables) {
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
     * The rows of the tracking numbers that the change brings and that did not go ahead, each if nothing was said of the number but what the change
     * knows: a carrier's scan that is kept early is followed by a search for orders, so one of the two learns of the other.
     */
    static Stream<RowWrite> ofParcels(OrderChange change, RowWriter.Tables tables) {
        OrderKey key = change.after().key();
        if (numberAhead(change).isPresent()) {
            return Stream.empty();
        }
        return change.newNumbers().stream()
                .flatMap(number -> Stream.of(
                        row(tables, OrdersTable.trackKey(key, number)),
                        RowWrite.check(
                                tables.orders(),
                                VersionGuard.of(known(change, number).orElse(0L)),
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

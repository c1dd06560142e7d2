package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Stored;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an order from rows that no table holds, so that the first reader of a restored process does not wait for what that loads. */
public final class OrderPriming {
    private OrderPriming() {}

    /** What is read of an order whose rows were made of this one. */
    public static OrderView read(OrderView made) {
        Order order = made.order();
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        for (Entry entry : made.entries()) {
            rows.add(row(order, OrdersTable.entry(entry), EntryItem.write(entry)));
        }
        for (ParcelFacts fragment : order.facts().parcels().fragments().values()) {
            rows.add(row(order, OrdersTable.parcel(fragment.id()), ParcelItem.write(fragment)));
        }
        rows.add(row(order, OrdersTable.DETAIL, DetailItem.write(order.purchase())));
        rows.add(row(order, OrdersTable.ACCESS, AccessItem.of(order).write()));
        rows.add(row(
                order,
                OrdersTable.HEAD,
                HeadItem.write(order, new Stored(1, order.facts().parcels().fragments()))));
        return OrderReads.view(order.key(), rows).orElseThrow();
    }

    private static Map<String, AttributeValue> row(Order order, String sortKey, Map<String, AttributeValue> item) {
        return RowWrite.keyed(OrdersTable.key(order.key(), sortKey), item);
    }
}

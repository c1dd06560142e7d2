package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.store.OrderChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an order from rows that no table holds, so that the first reader of a restored process does not wait for what that loads. */
public final class OrderPriming {
    private static final RowWriter.Tables NOWHERE = new RowWriter.Tables("nowhere", "nowhere");

    private OrderPriming() {}

    /** The order as it is after being written and read. */
    public static OrderView read(OrderView made) {
        OrderChange change =
                new OrderChange(Optional.empty(), made.order(), made.entries(), List.of(), Optional.empty());
        List<Map<String, AttributeValue>> rows = Stream.<RowWriter>of(
                        HeadItem::writes, AccessItem::writes, DetailItem::writes, ParcelItem::writes, EntryItem::writes)
                .flatMap(kind -> kind.writes(change, NOWHERE))
                .map(write -> write.action().put())
                .filter(Objects::nonNull)
                .map(put -> put.item())
                .toList();
        return OrderReads.view(made.order().key(), rows).orElseThrow();
    }
}

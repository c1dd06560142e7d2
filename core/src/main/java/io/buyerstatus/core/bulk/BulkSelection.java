package io.buyerstatus.core.bulk;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.value.Checks;
import java.util.List;

/** Which orders somebody chose. */
public sealed interface BulkSelection {
    /** The most that are ticked one by one; more are chosen by a filter. */
    int MOST_TICKED = 100;

    /** These. */
    record Ticked(List<OrderKey> orders) implements BulkSelection {
        public Ticked {
            orders = orders.stream().distinct().toList();
            Checks.size(orders, MOST_TICKED, "orders");
        }
    }

    /** All that a filter wants, at the time it is looked through. */
    record Matching(OrderFilter filter) implements BulkSelection {}
}

package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import java.util.function.Predicate;

/** Which orders are ours already: one that was imported is, however old it is. */
public record AdmittedOrders(OrderReader orders) implements Predicate<OrderKey> {
    @Override
    public boolean test(OrderKey order) {
        return orders.find(order)
                .map(Order::admission)
                .filter(Admission.Admitted.class::isInstance)
                .isPresent();
    }
}

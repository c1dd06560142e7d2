package io.buyerstatus.core.search;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import java.util.HashSet;
import java.util.Set;

/** All that is derived of one order: its line, and what leads to it. */
public record IndexedOrder(OrderRow row, Set<LookUp> lookUps) {
    public IndexedOrder {
        lookUps = Set.copyOf(lookUps);
    }

    /** Of an order that is known. */
    static IndexedOrder of(Order order, OrderRow row, SearchKey key) {
        Set<LookUp> lookUps = new HashSet<>();
        order.buyer().flatMap(Buyer::email).ifPresent(email -> lookUps.add(LookUp.of(email, key)));
        order.reachablePhone().ifPresent(phone -> lookUps.add(LookUp.of(phone, key)));
        order.buyer().ifPresent(buyer -> FoldedName.of(buyer)
                .forEach(name -> lookUps.add(new LookUp(LookUp.Kind.NAME, name))));
        return new IndexedOrder(row, lookUps);
    }
}

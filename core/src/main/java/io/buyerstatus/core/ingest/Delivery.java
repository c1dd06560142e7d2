package io.buyerstatus.core.ingest;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;

/** An event with those who sent it. */
record Delivery(OrderEvent event, ShopSettings shop, Connection connection, Instant now) {
    ShopId shopId() {
        return shop.id();
    }

    OrderFacts statement() {
        return OrderFacts.of(event, now);
    }

    Delivery at(Instant later) {
        return new Delivery(event, shop, connection, later);
    }
}

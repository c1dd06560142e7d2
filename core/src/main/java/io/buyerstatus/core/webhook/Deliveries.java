package io.buyerstatus.core.webhook;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to where deliveries are kept, and what endpoints were told of each order. */
public interface Deliveries extends DueRows<Delivery> {
    /** What was told of an order last; empty where nothing was. */
    Optional<Told> told(OrderKey order);

    /**
     * Remembers what is told of an order, and keeps what carries it: all of it, or nothing.
     *
     * @return whether it was kept; {@code false} where somebody else told of the order meanwhile
     */
    boolean tell(Told next, List<Delivery> first);

    /**
     * Keeps a new one.
     *
     * @return {@code false} where its endpoint has one of the same event already
     */
    boolean add(Delivery first);

    /** One of an endpoint's, as it is now. */
    Optional<Delivery> find(ShopId shop, EndpointId endpoint, EventId event);

    /**
     * Keeps a delivery in the place of the revision before.
     *
     * @return whether it was kept; {@code false} where somebody else was faster
     */
    boolean replace(Delivery next);

    /**
     * Those of an endpoint, the newest events first.
     *
     * @param before the event after which to go on; empty for the newest
     */
    List<Delivery> newest(ShopId shop, EndpointId endpoint, Optional<EventId> before, int most);
}

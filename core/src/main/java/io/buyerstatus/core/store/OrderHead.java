package io.buyerstatus.core.store;

import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.order.Order;

/**
 * What can be said of an order without reading it: the little that every one of its writes touches.
 *
 * @param version how often the order, or its conversation, was written
 * @param known whether there is anything to show
 * @param link which secret opens it
 */
public record OrderHead(long version, boolean known, LinkState link) {

    public static OrderHead of(Order order) {
        return new OrderHead(order.version(), order.known(), order.link());
    }
}

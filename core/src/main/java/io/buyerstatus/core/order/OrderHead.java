package io.buyerstatus.core.order;

import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.ShareState;
import java.util.Optional;

/**
 * What can be said of an order without reading it: the little that every one of its writes touches.
 *
 * @param version how often the order, or its conversation, was written
 * @param known whether there is anything to show
 * @param glimpse {@link SharedSummary what may be seen by the shared link}
 * @param link which secret opens it
 * @param share which secret opens what its buyer shares of it; empty where nothing ever was
 */
public record OrderHead(long version, boolean known, String glimpse, LinkState link, Optional<ShareState> share) {

    public static OrderHead of(Order order) {
        return new OrderHead(
                order.version(),
                order.known(),
                SharedSummary.of(order).key(),
                order.access().link(),
                order.access().share());
    }
}

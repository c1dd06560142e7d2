package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;

/** Port to what was learned of endpoints. */
public interface EndpointHealths {
    /** What is known of one; {@link EndpointHealth#unknown} where nothing is. */
    EndpointHealth of(ShopId shop, EndpointId id);

    /**
     * Keeps what was learned in the place of the revision before.
     *
     * @return whether it was kept; {@code false} where somebody else learned something meanwhile
     */
    boolean replace(EndpointHealth next);
}

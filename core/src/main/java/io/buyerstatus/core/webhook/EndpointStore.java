package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;

/** Port to where endpoints are kept, for those who change them. */
public interface EndpointStore extends Endpoints {
    /**
     * Keeps an endpoint in the place of the one of the version before.
     *
     * @return whether it was kept; {@code false} where somebody else changed or removed it meanwhile
     */
    boolean put(Endpoint next);

    /** Forgets one; one that is gone stays gone. */
    void remove(ShopId shop, EndpointId id);
}

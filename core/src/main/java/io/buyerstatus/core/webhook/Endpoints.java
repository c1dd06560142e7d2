package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the endpoints of shops. */
public interface Endpoints {
    /** A shop's, in the order of their ids. */
    List<Endpoint> of(ShopId shop);

    /** One of a shop's, as it is now. */
    Optional<Endpoint> find(ShopId shop, EndpointId id);
}

package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/** Port to the endpoints of a shop that are told of what happens; may be a minute old, since every event of every shop asks. */
@FunctionalInterface
public interface LiveEndpoints {
    /** Those that are on, by their shop's word and by ours. */
    List<Endpoint> of(ShopId shop);

    /** Those of a store, as they are now. */
    static LiveEndpoints in(Endpoints endpoints, EndpointHealths healths) {
        return shop -> endpoints.of(shop).stream()
                .filter(Endpoint::on)
                .filter(endpoint ->
                        healths.of(shop, endpoint.id()).stopped(endpoint).isEmpty())
                .toList();
    }
}

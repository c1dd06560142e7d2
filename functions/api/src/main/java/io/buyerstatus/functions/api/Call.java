package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Optional;

/**
 * What a program asks for, after the door let it in.
 *
 * @param body empty where the operation has none
 */
record Call(Request request, ApiKey key, ObjectNode body) {
    ShopId shop() {
        return key.shop();
    }

    /** The order that the path names, of the key's shop; there is no way to name another's. */
    Optional<OrderKey> order() {
        return OrderKey.parseRef(shop().value() + "-" + request.pathParameter("order"))
                .filter(order -> order.shop().equals(shop()));
    }
}

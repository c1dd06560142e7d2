package io.buyerstatus.core.order;

import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;

/**
 * An order's address in the store: its shop, and a key derived from shop, connection and the shop system's id, so that
 * an event finds its order without a look-up.
 */
public record OrderKey(ShopId shop, String key) {
    public OrderKey {
        Checks.matching(Hashes.KEY, key, "order key");
    }

    public static OrderKey of(ShopId shop, ConnectionId connection, String subject) {
        return new OrderKey(shop, Hashes.key("order", shop.value(), connection.value(), subject));
    }

    /** Reads {@link #ref()}; refuses anything else. */
    public static OrderKey ofRef(String ref) {
        int dash = ref.lastIndexOf('-');
        Checks.require(dash > 0, "ref", "must be SHOP-KEY");
        return new OrderKey(new ShopId(ref.substring(0, dash)), ref.substring(dash + 1));
    }

    /** The order that a text refers to, when it is a {@link #ref()}. */
    public static Optional<OrderKey> parseRef(String text) {
        try {
            return Optional.of(ofRef(text));
        } catch (IllegalArgumentException notARef) {
            return Optional.empty();
        }
    }

    /** The public part of a link to the order: leads to it, opens nothing. */
    public String ref() {
        return shop.value() + "-" + key;
    }
}

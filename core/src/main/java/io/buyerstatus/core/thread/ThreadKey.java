package io.buyerstatus.core.thread;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** Names a conversation: that of an order, or an inquiry, which belongs to no order. */
public sealed interface ThreadKey {
    ShopId shop();

    /**
     * The conversation of an order.
     *
     * @param order the order's key in its shop
     */
    record OfOrder(ShopId shop, String order) implements ThreadKey {}

    /**
     * A question about a product or the shop.
     *
     * @param inquiry its id in the shop: small letters and digits
     */
    record OfInquiry(ShopId shop, String inquiry) implements ThreadKey {
        private static final Pattern ID = Pattern.compile("[0-9a-z]{1,40}");

        public OfInquiry {
            Checks.matching(ID, inquiry, "inquiry");
        }
    }
}

package io.buyerstatus.aws.access;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attribute names of the rows that guard orders, in the orders' table; the shop is in each key. */
final class AccessRows {
    private static final String TRIES_OF = "#TRIES#";
    private static final String CODE_OF = "#CODE#";
    private static final String TRIES_ROW = "TRIES";
    private static final String CODE_ROW = "CODE";

    /** Of a code. */
    static final String ORDER = "order";

    static final String PURPOSE = "purpose";
    static final String VALID_UNTIL = "validUntil";
    static final String TRIES = "tries";
    static final String USED = "used";

    /** Differs from typing to typing. */
    static final String TYPING = "typing";

    private AccessRows() {}

    static Map<String, AttributeValue> tries(ShopId shop, RateLimitKey tries) {
        return key(shop.value() + TRIES_OF + tries.limit().stored() + "#" + tries.subject(), TRIES_ROW);
    }

    static Map<String, AttributeValue> code(ShopId shop, CodeId id) {
        return key(shop.value() + CODE_OF + id.value(), CODE_ROW);
    }

    /** The attribute that holds when the newest try but {@code index} was, in milliseconds since 1970; 0 where none was. */
    static String slot(int index) {
        return "t" + index;
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(OrdersTable.PK, Values.text(partition), OrdersTable.SK, Values.text(sort));
    }
}

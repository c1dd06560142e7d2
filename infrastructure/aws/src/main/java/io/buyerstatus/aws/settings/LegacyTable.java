package io.buyerstatus.aws.settings;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;

/**
 * Keys and attribute names of the rows that earlier releases wrote: one of the shop, one per channel, one per connection, each
 * with everything that it sets in one attribute.
 */
final class LegacyTable {
    static final String SHOP = "SHOP";

    /** Every row of a shop carries the generation it was written in: a mixture of two is noticed. */
    static final String GENERATION = "generation";

    /** In the shop's row: how many rows its partition has. */
    static final String ROWS = "rows";

    private static final String CHANNEL_ROW = "CHANNEL#";
    private static final String CONNECTION_ROW = "CONNECTION#";

    private LegacyTable() {}

    static String partition(ShopId shop) {
        return shop.value();
    }

    static boolean isChannel(String sortKey) {
        return sortKey.startsWith(CHANNEL_ROW);
    }

    static ChannelId channelId(String sortKey) {
        return new ChannelId(sortKey.substring(CHANNEL_ROW.length()));
    }

    static boolean isConnection(String sortKey) {
        return sortKey.startsWith(CONNECTION_ROW);
    }

    static ConnectionId connectionId(String sortKey) {
        return new ConnectionId(sortKey.substring(CONNECTION_ROW.length()));
    }
}

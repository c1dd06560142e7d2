package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the settings' table: a shop's rows stand in its partition; a connection's id, which webhook
 * URLs carry alone, has a row of its own that leads to the shop.
 */
final class SettingsTable {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String SHOP = "SHOP";

    /** Every row of a shop carries the generation it was written in: a mixture of two is noticed. */
    static final String GENERATION = "generation";

    /** In the shop's row: how many rows its partition has. */
    static final String ROWS = "rows";

    static final String LAYER = "layer";
    static final String LINK_KEY = "linkKey";

    static final String CHANNEL = "channel";
    static final String KIND = "kind";
    static final String SECRETS = "secrets";
    static final String STATUSES = "statuses";
    static final String INSTALLED_AT = "installedAt";
    static final String REMOVED_AT = "removedAt";
    static final String TIME_ZONE = "timeZone";

    /** In a connection's pointer: the shop that installed it. */
    static final String OWNER = "shop";

    private static final String CHANNEL_ROW = "CHANNEL#";
    private static final String CONNECTION_ROW = "CONNECTION#";
    private static final String POINTER = "CONNECTION#";
    private static final String POINTER_ROW = "SHOP";

    private SettingsTable() {}

    static Map<String, AttributeValue> key(ShopId shop, String sortKey) {
        return Map.of(PK, Values.text(shop.value()), SK, Values.text(sortKey));
    }

    static String channel(ChannelId channel) {
        return CHANNEL_ROW + channel.value();
    }

    static boolean isChannel(String sortKey) {
        return sortKey.startsWith(CHANNEL_ROW);
    }

    static ChannelId channelId(String sortKey) {
        return new ChannelId(sortKey.substring(CHANNEL_ROW.length()));
    }

    static String connection(ConnectionId connection) {
        return CONNECTION_ROW + connection.value();
    }

    static boolean isConnection(String sortKey) {
        return sortKey.startsWith(CONNECTION_ROW);
    }

    static ConnectionId connectionId(String sortKey) {
        return new ConnectionId(sortKey.substring(CONNECTION_ROW.length()));
    }

    /** The row that leads from a connection to its shop. */
    static Map<String, AttributeValue> pointer(ConnectionId connection) {
        return Map.of(PK, Values.text(POINTER + connection.value()), SK, Values.text(POINTER_ROW));
    }
}

package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the settings' table. What a shop has set is in one partition: {@code HEAD}, which names all other rows that
 * hold, and {@code SHOP#section#..}, {@code CHANNEL#id#section#..}, {@code CONNECTION#id#..}, each with the mark of its writing. Records
 * of changes and secrets are in partitions of their own, which no page reads. A connection's id, which webhook URLs carry alone, has a row
 * of its own that leads to the shop.
 */
final class SettingsTable {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String HEAD = "HEAD";

    /** In the head: how many changes led to it. */
    static final String VERSION = "version";

    /** In the head: the sort keys of all rows that hold, those of one section in their order. */
    static final String ROWS = "rows";

    /** In the head: the ids of all channels; one that sets nothing has no row. */
    static final String CHANNELS = "channels";

    /** In the head: when rows of the earlier form were taken over; absent where there are none any more. */
    static final String TAKEN_OVER_AT = "takenOverAt";

    static final String LINK_KEY = "linkKey";

    static final String LAYER = "layer";
    static final String WRITTEN_AT = "writtenAt";

    static final String CHANNEL = "channel";
    static final String KIND = "kind";
    static final String SECRETS = "secrets";
    static final String STATUSES = "statuses";
    static final String INSTALLED_AT = "installedAt";
    static final String REMOVED_AT = "removedAt";
    static final String TIME_ZONE = "timeZone";
    static final String SHOP_DOMAIN = "shopDomain";
    static final String PULL_ADDRESS = "pullAddress";
    static final String PULL_LOGIN = "pullLogin";
    static final String PULL_SECRET = "pullSecret";
    static final String PULL_HOUR = "pullHour";
    static final String PARCELS_BESIDE = "parcelsBeside";

    /** In a secret's row: what KMS made of it. */
    static final String SECRET = "secret";

    /** In a connection's pointer: the shop that installed it. */
    static final String OWNER = "shop";

    private static final String SETTINGS_PARTITION = "#settings";
    private static final String CHANGES_PARTITION = "#changes";
    private static final String SECRETS_PARTITION = "#secrets#";

    private static final String AUTOMATIONS_PARTITION = "#automations";

    private static final String SHOP_ROW = "SHOP#";
    private static final String CHANNEL_ROW = "CHANNEL#";
    private static final String CONNECTION_ROW = "CONNECTION#";
    private static final String POINTER = "CONNECTION#";
    private static final String POINTER_ROW = "SHOP";

    private SettingsTable() {}

    static String settings(ShopId shop) {
        return shop + SETTINGS_PARTITION;
    }

    static String changes(ShopId shop) {
        return shop + CHANGES_PARTITION;
    }

    static String secrets(ShopId shop, Purpose purpose) {
        return shop + SECRETS_PARTITION + purpose.name().toLowerCase(Locale.ROOT);
    }

    static String automations(ShopId shop) {
        return shop + AUTOMATIONS_PARTITION;
    }

    static Map<String, AttributeValue> key(String partition, String sortKey) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sortKey));
    }

    /** What the sort keys of a scope's rows begin with. */
    static String prefix(SettingsScope scope) {
        return switch (scope) {
            case SettingsScope.OfShop shop -> SHOP_ROW;
            case SettingsScope.OfChannel(ChannelId channel) -> CHANNEL_ROW + channel + "#";
        };
    }

    /** A scope's row of one section, of which there are several where one would grow too large. */
    static String section(SettingsScope scope, String section, String writing, int part) {
        return prefix(scope) + section + "#" + writing + (part == 0 ? "" : "#" + part);
    }

    static boolean isConnection(String sortKey) {
        return sortKey.startsWith(CONNECTION_ROW);
    }

    static String connection(ConnectionId connection, String writing) {
        return CONNECTION_ROW + connection + "#" + writing;
    }

    static ConnectionId connectionId(String sortKey) {
        return new ConnectionId(sortKey.split("#", -1)[1]);
    }

    /** Whose secret a row is. */
    static SettingsScope scope(String sortKey) {
        return sortKey.startsWith(CHANNEL_ROW)
                ? SettingsScope.of(new ChannelId(sortKey.split("#", -1)[1]))
                : SettingsScope.shop();
    }

    static String secret(SettingsScope scope, String path) {
        return prefix(scope) + path;
    }

    /** The path of the setting that a secret's row holds. */
    static String secretPath(String sortKey) {
        return sortKey.substring(sortKey.lastIndexOf('#') + 1);
    }

    /** The section of a setting's path. */
    static String sectionOf(String path) {
        return Setting.section(path);
    }

    /** The row that leads from a connection to its shop. */
    static Map<String, AttributeValue> pointer(ConnectionId connection) {
        return key(POINTER + connection, POINTER_ROW);
    }
}

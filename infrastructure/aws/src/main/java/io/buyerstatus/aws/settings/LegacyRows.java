package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a shop in their earlier form, which holds until its settings are changed for the first time; see {@link LegacyTable}. */
record LegacyRows(List<Map<String, AttributeValue>> rows) {
    LegacyRows {
        rows = List.copyOf(rows);
    }

    boolean none() {
        return rows.isEmpty();
    }

    /** Whether all rows were written together: a Query may meet a transaction half way. */
    boolean whole() {
        Optional<ItemReader> shop = shop();
        return shop.isPresent()
                && shop.get().number(LegacyTable.ROWS) == rows.size()
                && rows.stream().allMatch(row -> new ItemReader(row).number(LegacyTable.GENERATION) == generation());
    }

    /** How often the settings were replaced; 0 where there are none. */
    long generation() {
        return shop().map(row -> row.number(LegacyTable.GENERATION)).orElse(0L);
    }

    Set<String> sortKeys() {
        return rows.stream().map(LegacyRows::sortKey).collect(Collectors.toSet());
    }

    ShopSettings settings(ShopId id) {
        Map<ChannelId, SettingsLayer> channels = new HashMap<>();
        Map<ConnectionId, Connection> connections = new HashMap<>();
        for (Map<String, AttributeValue> row : rows) {
            ItemReader item = new ItemReader(row);
            Schema.check(item);
            String sortKey = sortKey(row);
            if (LegacyTable.isChannel(sortKey)) {
                channels.put(LegacyTable.channelId(sortKey), LayerForm.read(item.get(SettingsTable.LAYER)));
            } else if (LegacyTable.isConnection(sortKey)) {
                ConnectionId connection = LegacyTable.connectionId(sortKey);
                connections.put(connection, ConnectionForm.read(connection, id, item));
            }
        }
        ItemReader shop = shop().orElseThrow(() -> new IllegalStateException("shop " + id + " has no row of its own"));
        return new ShopSettings(
                id,
                LayerForm.read(shop.get(SettingsTable.LAYER)),
                channels,
                connections,
                new SealedSecret(shop.text(SettingsTable.LINK_KEY)),
                generation());
    }

    private Optional<ItemReader> shop() {
        return rows.stream()
                .filter(row -> sortKey(row).equals(LegacyTable.SHOP))
                .findFirst()
                .map(ItemReader::new);
    }

    private static String sortKey(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(SettingsTable.SK);
    }
}

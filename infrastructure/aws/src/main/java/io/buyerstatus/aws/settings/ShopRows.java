package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of one shop's partition: one of the shop, one per channel, one per connection. */
record ShopRows(List<Map<String, AttributeValue>> rows) {
    ShopRows {
        rows = List.copyOf(rows);
    }

    /** The rows of these settings, with their keys; the shop's row is the first. */
    static ShopRows of(ShopSettings settings, long generation) {
        int count = 1 + settings.channels().size() + settings.connections().size();
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        rows.add(row(settings.id(), SettingsTable.SHOP, generation)
                .number(SettingsTable.ROWS, count)
                .put(SettingsTable.LAYER, LayerForm.write(settings.shop()))
                .text(SettingsTable.LINK_KEY, settings.linkKey().ciphertext())
                .item());
        settings.channels()
                .forEach((id, layer) -> rows.add(row(settings.id(), SettingsTable.channel(id), generation)
                        .put(SettingsTable.LAYER, LayerForm.write(layer))
                        .item()));
        settings.connections()
                .forEach((id, connection) -> rows.add(
                        ConnectionForm.write(connection, row(settings.id(), SettingsTable.connection(id), generation))
                                .item()));
        return new ShopRows(rows);
    }

    boolean none() {
        return rows.isEmpty();
    }

    /** Whether all rows were written together: a Query may meet a transaction half way. */
    boolean whole() {
        Optional<ItemReader> shop = shop();
        return shop.isPresent()
                && shop.get().number(SettingsTable.ROWS) == rows.size()
                && rows.stream().allMatch(row -> new ItemReader(row).number(SettingsTable.GENERATION) == generation());
    }

    /** How often the settings were replaced; 0 where there are none. */
    long generation() {
        return shop().map(row -> row.number(SettingsTable.GENERATION)).orElse(0L);
    }

    Set<String> sortKeys() {
        return rows.stream().map(ShopRows::sortKey).collect(Collectors.toSet());
    }

    Set<ConnectionId> connections() {
        return sortKeys().stream()
                .filter(SettingsTable::isConnection)
                .map(SettingsTable::connectionId)
                .collect(Collectors.toSet());
    }

    ShopSettings settings(ShopId id) {
        Map<ChannelId, SettingsLayer> channels = new HashMap<>();
        Map<ConnectionId, Connection> connections = new HashMap<>();
        for (Map<String, AttributeValue> row : rows) {
            ItemReader item = new ItemReader(row);
            Schema.check(item);
            String sortKey = sortKey(row);
            if (SettingsTable.isChannel(sortKey)) {
                channels.put(SettingsTable.channelId(sortKey), LayerForm.read(item.get(SettingsTable.LAYER)));
            } else if (SettingsTable.isConnection(sortKey)) {
                ConnectionId connection = SettingsTable.connectionId(sortKey);
                connections.put(connection, ConnectionForm.read(connection, id, item));
            }
        }
        ItemReader shop = shop().orElseThrow(() -> new IllegalStateException("shop " + id + " has no row of its own"));
        return new ShopSettings(
                id,
                LayerForm.read(shop.get(SettingsTable.LAYER)),
                channels,
                connections,
                new SealedSecret(shop.text(SettingsTable.LINK_KEY)));
    }

    private Optional<ItemReader> shop() {
        return rows.stream()
                .filter(row -> sortKey(row).equals(SettingsTable.SHOP))
                .findFirst()
                .map(ItemReader::new);
    }

    private static ItemWriter row(ShopId shop, String sortKey, long generation) {
        ItemWriter row = Schema.item().number(SettingsTable.GENERATION, generation);
        SettingsTable.key(shop, sortKey).forEach(row::put);
        return row;
    }

    private static String sortKey(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(SettingsTable.SK);
    }
}

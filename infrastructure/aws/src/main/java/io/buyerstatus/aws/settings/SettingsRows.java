package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All rows of a shop's partition of settings, by sort key. Only those hold that the head names; others are of a change that is being written,
 * was given up, or was left behind.
 */
record SettingsRows(Map<String, Map<String, AttributeValue>> bySortKey) {
    static SettingsRows of(List<Map<String, AttributeValue>> rows) {
        return new SettingsRows(rows.stream().collect(Collectors.toUnmodifiableMap(SettingsRows::sortKey, row -> row)));
    }

    /** Whether nothing was written in this form. */
    boolean none() {
        return head().isEmpty();
    }

    /** Whether all rows are there that the head names: a Query that takes several pages may meet a change half way. */
    boolean whole() {
        return bySortKey.keySet().containsAll(named());
    }

    long version() {
        return head().map(head -> head.number(SettingsTable.VERSION)).orElse(0L);
    }

    /** When rows of the earlier form were taken over, while they are there. */
    Optional<Instant> takenOverAt() {
        return head().flatMap(head -> head.find(SettingsTable.TAKEN_OVER_AT, Values::instant));
    }

    /** The sort keys of the rows that hold. */
    List<String> named() {
        return head().map(head -> head.list(SettingsTable.ROWS, AttributeValue::s))
                .orElse(List.of());
    }

    /** The sort keys of rows that hold no more, or never did, and were written before a time. */
    List<String> abandoned(Instant before) {
        return bySortKey.entrySet().stream()
                .filter(row -> !row.getKey().equals(SettingsTable.HEAD)
                        && !named().contains(row.getKey())
                        && new ItemReader(row.getValue())
                                .instant(SettingsTable.WRITTEN_AT)
                                .isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values in the rows of a prefix that hold, part by part. */
    List<Map<String, AttributeValue>> layers(String prefix) {
        return named().stream()
                .filter(sortKey -> sortKey.startsWith(prefix))
                .map(sortKey -> row(sortKey).get(SettingsTable.LAYER).m())
                .toList();
    }

    ShopSettings settings(ShopId id) {
        ItemReader head = head().orElseThrow(() -> new IllegalStateException("shop " + id + " has no head"));
        Schema.check(head);
        Map<ChannelId, SettingsLayer> channels = new HashMap<>();
        head.list(SettingsTable.CHANNELS, channel -> new ChannelId(channel.s()))
                .forEach(channel -> channels.put(channel, layer(SettingsScope.of(channel))));
        Map<ConnectionId, Connection> connections = new HashMap<>();
        named().stream().filter(SettingsTable::isConnection).forEach(sortKey -> {
            ConnectionId connection = SettingsTable.connectionId(sortKey);
            connections.put(connection, ConnectionForm.read(connection, id, row(sortKey)));
        });
        return new ShopSettings(
                id,
                layer(SettingsScope.shop()),
                channels,
                connections,
                new SealedSecret(head.text(SettingsTable.LINK_KEY)),
                version());
    }

    private SettingsLayer layer(SettingsScope scope) {
        return LayerForm.read(Values.map(LayerParts.join(layers(SettingsTable.prefix(scope)))));
    }

    private Optional<ItemReader> head() {
        return Optional.ofNullable(bySortKey.get(SettingsTable.HEAD)).map(ItemReader::new);
    }

    private ItemReader row(String sortKey) {
        ItemReader row = new ItemReader(Optional.ofNullable(bySortKey.get(sortKey))
                .orElseThrow(() -> new IllegalStateException("the settings' row " + sortKey + " is missing")));
        Schema.check(row);
        return row;
    }

    private static String sortKey(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(SettingsTable.SK);
    }
}

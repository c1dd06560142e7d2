package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows that a change writes. Each section, and each connection, that is otherwise than before gets new rows under new keys, which
 * nobody reads until the head names them; the others stay as they are.
 */
final class SettingsWrite {
    private final SettingsRows before;
    private final ShopSettings after;
    private final String writing;
    private final Instant at;
    private final List<Map<String, AttributeValue>> rows = new ArrayList<>();
    private final List<String> named = new ArrayList<>();

    /** @param writing marks the rows of this change alone */
    SettingsWrite(SettingsRows before, ShopSettings after, String writing, Instant at) {
        this.before = before;
        this.after = after;
        this.writing = writing;
        this.at = at;
        after.scopes().forEach(this::layer);
        after.connections().values().forEach(this::connection);
    }

    /** The new rows, to be written before the head. */
    List<Map<String, AttributeValue>> rows() {
        return rows;
    }

    /** The head that makes the new rows hold. */
    Map<String, AttributeValue> head(Optional<Instant> takenOverAt) {
        ItemWriter head = row(SettingsTable.HEAD)
                .number(SettingsTable.VERSION, after.version())
                .list(SettingsTable.ROWS, named, Values::text)
                .list(
                        SettingsTable.CHANNELS,
                        after.channels().keySet().stream()
                                .map(ChannelId::value)
                                .sorted()
                                .toList(),
                        Values::text)
                .text(SettingsTable.LINK_KEY, after.linkKey().ciphertext())
                .instant(SettingsTable.TAKEN_OVER_AT, takenOverAt);
        return head.item();
    }

    /** The sort keys of rows that hold no more, once the head does. */
    Set<String> obsolete() {
        Set<String> obsolete = new HashSet<>(before.named());
        obsolete.removeAll(named);
        return obsolete;
    }

    private void layer(SettingsScope scope) {
        Map<String, Map<String, AttributeValue>> bySection = new TreeMap<>();
        values(scope).forEach((path, value) -> bySection
                .computeIfAbsent(SettingsTable.sectionOf(path), section -> new HashMap<>())
                .put(path, value));
        bySection.forEach((section, values) -> section(scope, section, LayerParts.spread(values)));
    }

    /** What the scope sets, and what a later release set in it: this one changes none of that. */
    private Map<String, AttributeValue> values(SettingsScope scope) {
        Map<String, AttributeValue> values = new HashMap<>(LayerParts.join(before.layers(SettingsTable.prefix(scope))));
        values.keySet().removeIf(path -> SettingsCatalogue.at(path).isPresent());
        values.putAll(LayerForm.write(after.layer(scope)).m());
        return values;
    }

    private void section(SettingsScope scope, String section, List<Map<String, AttributeValue>> parts) {
        String prefix = SettingsTable.prefix(scope) + section + "#";
        if (before.layers(prefix).equals(parts)) {
            before.named().stream()
                    .filter(sortKey -> sortKey.startsWith(prefix))
                    .forEach(named::add);
            return;
        }
        for (int part = 0; part < parts.size(); part++) {
            add(
                    SettingsTable.section(scope, section, writing, part),
                    Map.of(SettingsTable.LAYER, Values.map(parts.get(part))));
        }
    }

    private void connection(Connection connection) {
        Map<String, AttributeValue> values =
                ConnectionForm.write(connection, new ItemWriter()).item();
        Optional<String> kept = before.named().stream()
                .filter(sortKey -> sortKey.startsWith(SettingsTable.connection(connection.id(), "")))
                .filter(sortKey -> without(before.bySortKey().getOrDefault(sortKey, Map.of()))
                        .equals(values))
                .findFirst();
        kept.ifPresentOrElse(named::add, () -> add(SettingsTable.connection(connection.id(), writing), values));
    }

    private void add(String sortKey, Map<String, AttributeValue> values) {
        ItemWriter row = row(sortKey);
        values.forEach(row::put);
        rows.add(row.item());
        named.add(sortKey);
    }

    private ItemWriter row(String sortKey) {
        ItemWriter row = Schema.item().instant(SettingsTable.WRITTEN_AT, at);
        SettingsTable.key(SettingsTable.settings(after.id()), sortKey).forEach(row::put);
        return row;
    }

    /** A row's values without what every row has. */
    private static Map<String, AttributeValue> without(Map<String, AttributeValue> row) {
        Map<String, AttributeValue> values = new HashMap<>(row);
        values.keySet()
                .removeAll(Set.of(SettingsTable.PK, SettingsTable.SK, Schema.ATTRIBUTE, SettingsTable.WRITTEN_AT));
        return values;
    }
}

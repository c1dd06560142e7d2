package io.buyerstatus.operator.settings;

import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different between a shop's settings before and after. */
final class SettingsDiff {
    private SettingsDiff() {}

    /** The changed fields by path; none where an import would change nothing. */
    static List<Change> between(Optional<ShopSettings> before, ShopSettings after) {
        Map<String, String> was = before.map(SettingsDiff::flat).orElse(Map.of());
        Map<String, String> is = flat(after);
        TreeSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            Change change = new Change(field, was.getOrDefault(field, ""), is.getOrDefault(field, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        after.connections().values().forEach(connection -> secretChange(before, connection)
                .ifPresent(changes::add));
        return List.copyOf(changes);
    }

    private static Map<String, String> flat(ShopSettings settings) {
        Map<String, String> flat = new TreeMap<>();
        flatten(settings.shop(), "", flat);
        settings.channels().forEach((id, layer) -> {
            flat.put("channels." + id, "a channel");
            flatten(layer, "channels." + id + ".", flat);
        });
        settings.connections().values().forEach(connection -> flatten(connection, flat));
        return flat;
    }

    private static void flatten(SettingsLayer layer, String prefix, Map<String, String> flat) {
        layer.plain().forEach((path, value) -> {
            if (value instanceof Map<?, ?> texts) {
                texts.forEach((language, text) -> flat.put(prefix + path + "." + language, String.valueOf(text)));
            } else {
                flat.put(prefix + path, String.valueOf(value));
            }
        });
    }

    private static void flatten(Connection connection, Map<String, String> flat) {
        String path = path(connection.id());
        flat.put(path + ".channel", connection.channel().value());
        flat.put(path + ".kind", connection.kind().name().toLowerCase(Locale.ROOT));
        flat.put(path + ".installed", connection.installedAt().toString());
        connection.removedAt().ifPresent(removed -> flat.put(path + ".removed", removed.toString()));
        connection.timeZone().ifPresent(zone -> flat.put(path + ".time_zone", zone.getId()));
        connection
                .statuses()
                .forEach((name, status) ->
                        flat.put(path + ".statuses." + name, status.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Change> secretChange(Optional<ShopSettings> before, Connection after) {
        List<SealedSecret> was = before.flatMap(settings -> settings.connection(after.id()))
                .map(Connection::secrets)
                .orElse(List.of());
        List<SealedSecret> is = after.secrets();
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Change(
                        path(after.id()) + ".secrets",
                        told(was, "the former"),
                        told(is, was.isEmpty() ? "set" : "replaced")));
    }

    private static String told(List<SealedSecret> secrets, String word) {
        return secrets.isEmpty() ? "" : word + " (" + secrets.size() + ")";
    }

    private static String path(ConnectionId connection) {
        return "connections." + connection;
    }
}

package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.SealedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different between a shop's settings before and after. Of secrets only that they are. */
final class SettingsDiff {
    private static final String A_CHANNEL = "a channel";

    private SettingsDiff() {}

    /** The changed fields by name, the secrets of connections last; none where nothing is different. */
    static List<FieldChange> between(Optional<ShopSettings> before, ShopSettings after) {
        Map<String, Object> was = before.map(SettingsDiff::fields).orElse(Map.of());
        Map<String, Object> is = fields(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                changes.add(
                        new FieldChange(name, Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name))));
            }
        }
        after.connections().values().forEach(connection -> {
            secretChange(before, connection).ifPresent(changes::add);
            pullSecretChange(before, connection).ifPresent(changes::add);
        });
        return List.copyOf(changes);
    }

    private static Map<String, Object> fields(ShopSettings settings) {
        Map<String, Object> fields = new TreeMap<>();
        for (SettingsScope scope : settings.scopes()) {
            settings.layer(scope).plain().forEach((path, plain) -> fields.put(scope.field(path), plain));
        }
        settings.channels().keySet().forEach(id -> fields.put(SettingsScope.channelField(id), A_CHANNEL));
        settings.connections().values().forEach(connection -> put(connection, fields));
        return fields;
    }

    private static void put(Connection connection, Map<String, Object> fields) {
        String name = ConnectionFields.name(connection.id());
        fields.put(name + ".channel", connection.channel().value());
        fields.put(name + ".kind", connection.kind().name().toLowerCase(Locale.ROOT));
        fields.put(name + ".installed", connection.installedAt().toString());
        connection.removedAt().ifPresent(removed -> fields.put(name + ".removed", removed.toString()));
        connection.timeZone().ifPresent(zone -> fields.put(name + ".time_zone", zone.getId()));
        connection.shopDomain().ifPresent(domain -> fields.put(name + ".shop_domain", domain.value()));
        connection.pull().ifPresent(access -> {
            fields.put(name + ".pull.address", access.address().toString());
            fields.put(name + ".pull.login", access.login());
            fields.put(name + ".pull.hour", String.valueOf(access.hour()));
            fields.put(name + ".pull.parcels_beside", String.valueOf(access.parcelsBeside()));
        });
        connection
                .statuses()
                .forEach((status, meaning) ->
                        fields.put(name + ".statuses." + status, meaning.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<FieldChange> secretChange(Optional<ShopSettings> before, Connection after) {
        List<SealedSecret> was = before.flatMap(settings -> settings.connection(after.id()))
                .map(Connection::secrets)
                .orElse(List.of());
        List<SealedSecret> is = after.secrets();
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new FieldChange(
                        ConnectionFields.secrets(after.id()),
                        told(was, "the former"),
                        told(is, was.isEmpty() ? "set" : "replaced")));
    }

    private static Optional<FieldChange> pullSecretChange(Optional<ShopSettings> before, Connection after) {
        List<SealedSecret> was = before.flatMap(settings -> settings.connection(after.id()))
                .flatMap(Connection::pull)
                .map(access -> List.of(access.secret()))
                .orElse(List.of());
        List<SealedSecret> is =
                after.pull().map(access -> List.of(access.secret())).orElse(List.of());
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new FieldChange(
                        ConnectionFields.name(after.id()) + ".pull.secret",
                        told(was, "the former"),
                        told(is, was.isEmpty() ? "set" : "replaced")));
    }

    private static Optional<Object> told(List<SealedSecret> secrets, String word) {
        return secrets.isEmpty() ? Optional.empty() : Optional.of(word + " (" + secrets.size() + ")");
    }
}

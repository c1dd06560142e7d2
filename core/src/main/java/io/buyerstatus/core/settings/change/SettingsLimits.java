package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a shop may set in all, whatever its single fields allow: what is within is stored whole. The stores' own limits lie
 * behind these, and no rule here names one.
 */
public final class SettingsLimits {
    public static final int MOST_CHANNELS = 100;
    public static final int MOST_CONNECTIONS = 90;
    public static final int MOST_STATUSES = 200;
    public static final int LONGEST_STATUS = 200;

    /** UTF-16 units of all texts of a shop and its channels together. */
    public static final int MOST_CHARACTERS = 1_000_000;

    /** Bytes in UTF-8 of one entry of a list or mapping: one language of a text, one note. */
    public static final int LARGEST_ENTRY = 300_000;

    /** Secrets set or removed by one change. */
    public static final int MOST_SECRETS = 50;

    private SettingsLimits() {}

    /** The limits that settings break; none where they can be stored. */
    public static List<InvalidField> broken(ShopSettings settings) {
        return broken(
                settings.shop(),
                settings.channels(),
                settings.connections().values().stream()
                        .collect(Collectors.toMap(Connection::id, Connection::statuses)));
    }

    /** The limits that a proposal breaks. */
    public static List<InvalidField> broken(ProposedSettings proposed) {
        return broken(
                proposed.settings(),
                proposed.channels(),
                proposed.connections().stream()
                        .collect(Collectors.toMap(ProposedConnection::id, ProposedConnection::statuses)));
    }

    private static List<InvalidField> broken(
            SettingsLayer shop,
            Map<ChannelId, SettingsLayer> channels,
            Map<ConnectionId, Map<String, ShopStatus>> connections) {
        List<InvalidField> broken = new ArrayList<>();
        if (channels.size() > MOST_CHANNELS) {
            broken.add(new InvalidField("channels", "must be at most " + MOST_CHANNELS + ", not " + channels.size()));
        }
        if (connections.size() > MOST_CONNECTIONS) {
            broken.add(new InvalidField(
                    "connections", "must be at most " + MOST_CONNECTIONS + ", not " + connections.size()));
        }
        connections.forEach((id, statuses) -> statuses(id, statuses, broken));
        Map<SettingsScope, SettingsLayer> layers = new HashMap<>(Map.of(SettingsScope.shop(), shop));
        channels.forEach((id, layer) -> layers.put(SettingsScope.of(id), layer));
        texts(layers, broken);
        return List.copyOf(broken);
    }

    private static void statuses(ConnectionId id, Map<String, ShopStatus> statuses, List<InvalidField> broken) {
        String field = ConnectionFields.name(id) + ".statuses";
        if (statuses.size() > MOST_STATUSES) {
            broken.add(new InvalidField(field, "must be at most " + MOST_STATUSES + ", not " + statuses.size()));
        }
        if (statuses.keySet().stream().anyMatch(status -> status.length() > LONGEST_STATUS)) {
            broken.add(new InvalidField(field, "must be names of at most " + LONGEST_STATUS + " characters"));
        }
    }

    private static void texts(Map<SettingsScope, SettingsLayer> layers, List<InvalidField> broken) {
        long all = 0;
        long most = 0;
        String longest = "";
        for (Map.Entry<SettingsScope, SettingsLayer> layer : layers.entrySet()) {
            for (Map.Entry<String, Object> entry : layer.getValue().plain().entrySet()) {
                String field = layer.getKey().field(entry.getKey());
                long characters = characters(entry.getValue());
                all += characters;
                if (characters > most || (characters == most && field.compareTo(longest) < 0)) {
                    most = characters;
                    longest = field;
                }
                if (entries(entry.getValue()).stream().anyMatch(part -> bytes(part) > LARGEST_ENTRY)) {
                    broken.add(new InvalidField(
                            field, "must have at most " + LARGEST_ENTRY + " bytes in UTF-8 in each entry: shorten it"));
                }
            }
        }
        if (all > MOST_CHARACTERS) {
            broken.add(new InvalidField(
                    longest,
                    "is the longest of " + all + " characters, and all fields together must have at most "
                            + MOST_CHARACTERS + ": shorten it"));
        }
    }

    private static Collection<?> entries(Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            default -> List.of(plain);
        };
    }

    private static long characters(Object plain) {
        return switch (plain) {
            case String text -> text.length();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(entry -> characters(entry.getKey()) + characters(entry.getValue()))
                        .sum();
            case List<?> list ->
                list.stream().mapToLong(SettingsLimits::characters).sum();
            default -> 1;
        };
    }

    private static long bytes(Object plain) {
        return switch (plain) {
            case String text -> text.getBytes(StandardCharsets.UTF_8).length;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                        .sum();
            case List<?> list -> list.stream().mapToLong(SettingsLimits::bytes).sum();
            default -> 1;
        };
    }
}

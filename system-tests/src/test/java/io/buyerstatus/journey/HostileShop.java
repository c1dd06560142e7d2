package io.buyerstatus.journey;

import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.StoredSettings;
import io.buyerstatus.hostile.HostileStrings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shop of which every text that its seller may set is hostile. */
final class HostileShop {
    /** As many as a shop may have beside its own. */
    static final int CHANNELS = 20;

    private static final List<String> WORDS = HostileStrings.packed(3_900);

    private static final List<List<String>> CHOICES = Stream.of(
                    Stream.of(190, 100, 40).map(HostileStrings::packed),
                    HostileStrings.links().stream().map(List::of))
            .flatMap(each -> each)
            .toList();

    private final Journey journey;

    HostileShop(Journey journey) {
        this.journey = journey;
    }

    /** Installs channels with a connection each, which say everything that they can in hostile words, from the first of these on. */
    void install(int first) {
        DynamoSettingsStore store =
                new DynamoSettingsStore(journey.dynamo(), journey.system().output("SettingsTable"));
        ShopSettings before = store.shop(Journey.SHOP).orElseThrow();
        Map<ChannelId, SettingsLayer> channels = new HashMap<>(before.channels());
        Map<ConnectionId, Connection> connections = new HashMap<>(before.connections());
        for (int number = 0; number < CHANNELS; number++) {
            ChannelId channel = new ChannelId("hostile-" + number);
            ConnectionId connection = new ConnectionId("hostile-" + number);
            channels.put(channel, layer(first + number));
            connections.put(
                    connection,
                    Connection.installed(
                            connection,
                            Journey.SHOP,
                            channel,
                            ConnectionKind.GENERIC,
                            journey.now().minus(Duration.ofDays(90))));
        }
        StoredSettings.put(
                store, new ShopSettings(before.id(), before.shop(), channels, connections, before.linkKey()));
        journey.travel(Duration.ofMinutes(1));
    }

    private static SettingsLayer layer(int number) {
        SettingsLayer layer = SettingsLayer.EMPTY.withPlain(
                SettingsCatalogue.at("privacy.addresses").orElseThrow(), "shown");
        for (Setting<?> setting : SettingsCatalogue.byPath().values()) {
            // Every other channel has mails of its own making.
            boolean words = number % 2 == 0 && setting.path().matches("messages\\..+\\.(subject|text)");
            if (words || setting.path().startsWith("general.") || setting.path().startsWith("bank.")) {
                layer = hostile(layer, setting, number);
            }
        }
        return layer.withPlain(NoteSettings.NOTES, List.of(note(number), note(number + 1)));
    }

    private static Map<String, Object> note(int number) {
        List<String> titles = CHOICES.getFirst();
        return Map.of(
                "title", Map.of("de", titles.get(number % titles.size())),
                "text", Map.of("de", WORDS.get(number % WORDS.size())));
    }

    private static SettingsLayer hostile(SettingsLayer layer, Setting<?> setting, int number) {
        int at = number + setting.path().hashCode();
        for (List<String> choices : CHOICES) {
            try {
                return layer.withPlain(setting, choices.get(Math.floorMod(at, choices.size())));
            } catch (IllegalArgumentException refused) {
                // Shorter ones, or an address, or none: a colour, a switch.
            }
        }
        return layer;
    }
}

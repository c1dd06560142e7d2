package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.testing.sample.Samples;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link SettingsStore} keeps, and how it replaces it. */
public abstract class SettingsStoreContract {
    private static final SealedSecret LINK_KEY = new SealedSecret("c2VhbGVk");

    private final ShopId shop = Fresh.shop();

    protected abstract SettingsStore settings();

    @Test
    void an_unknown_shop_and_an_unknown_connection_are_absent() {
        assertThat(settings().shop(shop)).isEmpty();
        assertThat(settings().shopOf(Fresh.connection())).isEmpty();
    }

    @Test
    void a_shop_that_set_nothing_comes_back_so() {
        settings().replace(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
        comesBack(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
    }

    @Test
    @Tag("DR-14")
    void every_kind_of_value_comes_back_for_the_shop_and_for_each_channel() {
        SettingsLayer all = layer(Map.of(
                "general.name",
                "Tee & Töpfe \uD83C\uDF75",
                "general.enabled",
                false,
                "general.address",
                "Lindenweg 7\n50667 Köln",
                "general.colour",
                "#1a5fb4",
                "general.logo",
                "https://shop.example/logo.png?a=b&c",
                "general.time_zone",
                "Europe/Oslo",
                "review.days",
                12L,
                "carriers.used",
                List.of("dhl", "hermes"),
                "general.notes",
                List.of(
                        Map.of(
                                "title", Map.of("any", "Pause"),
                                "text", Map.of("de", "Wir machen Pause.", "any", "We take a break."),
                                "from", "2026-12-24",
                                "channels", List.of("web"),
                                "progress", List.of("placed", "packed")),
                        Map.of("text", Map.of("any", "Hello"))),
                "general.note",
                Map.of("de", "Hallo", "any", "Hello", "nb", "Hei, å")));
        SettingsLayer some = layer(Map.of("general.name", "Auf eBay", "messages.reminder.enabled", true));
        Connection connection = connection(Fresh.connection());
        ShopSettings expected = shop(
                all,
                Map.of(new ChannelId("ebay"), some, new ChannelId("web"), SettingsLayer.EMPTY),
                List.of(connection, bare(Fresh.connection())));
        settings().replace(expected);
        comesBack(expected);
        assertThat(settings().shopOf(connection.id())).contains(shop);
    }

    @Test
    void a_replacement_replaces_everything() {
        ConnectionId kept = Fresh.connection();
        ConnectionId dropped = Fresh.connection();
        settings()
                .replace(shop(
                        layer(Map.of("general.name", "Alt", "review.days", 5L)),
                        Map.of(new ChannelId("web"), SettingsLayer.EMPTY, new ChannelId("old"), SettingsLayer.EMPTY),
                        List.of(connection(kept), connection(dropped))));
        ShopSettings next = shop(
                layer(Map.of("general.name", "Neu")),
                Map.of(new ChannelId("web"), layer(Map.of("review.days", 3L))),
                List.of(bare(kept)));
        settings().replace(next);
        comesBack(next);
        assertThat(settings().shopOf(kept)).contains(shop);
        assertThat(settings().shopOf(dropped)).isEmpty();
    }

    @Test
    void a_connection_belongs_to_one_shop() {
        ConnectionId taken = Fresh.connection();
        ShopId other = Fresh.shop();
        settings().replace(ofShop(other, connection(other, taken)));
        ShopSettings first = shop(layer(Map.of("general.name", "Erster")), Map.of(), List.of());
        settings().replace(first);
        ConnectionId free = Fresh.connection();
        assertThatThrownBy(() -> settings()
                        .replace(shop(
                                layer(Map.of("general.name", "Zweiter")),
                                Map.of(),
                                List.of(connection(free), connection(taken)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(taken.value());
        comesBack(first);
        assertThat(settings().shopOf(taken)).contains(other);
        assertThat(settings().shopOf(free)).isEmpty();
    }

    @Test
    void a_connection_that_was_dropped_may_go_to_another_shop() {
        ConnectionId connection = Fresh.connection();
        ShopId other = Fresh.shop();
        settings().replace(ofShop(other, connection(other, connection)));
        settings().replace(ofShop(other));
        settings().replace(shop(SettingsLayer.EMPTY, Map.of(), List.of(connection(connection))));
        assertThat(settings().shopOf(connection)).contains(shop);
    }

    @Test
    void a_reader_never_meets_a_mixture_of_two() throws Exception {
        ShopSettings small = numbered(1, 2);
        ShopSettings large = numbered(2, 25);
        settings().replace(small);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = IntStream.range(0, 3)
                    .mapToObj(at -> threads.submit(() -> mixtures(writing, small, large)))
                    .toList();
            try {
                for (int at = 0; at < 20; at++) {
                    settings().replace(at % 2 == 0 ? large : small);
                }
            } finally {
                writing.set(false);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isZero();
            }
        }
    }

    private int mixtures(AtomicBoolean writing, ShopSettings one, ShopSettings other) {
        int mixtures = 0;
        while (writing.get()) {
            Map<String, Object> seen = plain(settings().shop(shop).orElseThrow());
            if (!seen.equals(plain(one)) && !seen.equals(plain(other))) {
                mixtures++;
            }
        }
        return mixtures;
    }

    private ShopSettings numbered(int number, int channels) {
        SettingsLayer layer = layer(Map.of("general.name", "Nummer " + number));
        Map<ChannelId, SettingsLayer> all = new HashMap<>();
        IntStream.range(0, channels).forEach(at -> all.put(new ChannelId("channel-" + at), layer));
        return shop(layer, all, List.of());
    }

    private void comesBack(ShopSettings expected) {
        assertThat(plain(settings().shop(expected.id()).orElseThrow())).isEqualTo(plain(expected));
    }

    /** Layers are compared by what they set. */
    private static Map<String, Object> plain(ShopSettings settings) {
        Map<String, Object> plain = new HashMap<>();
        plain.put("id", settings.id());
        plain.put("shop", settings.shop().plain());
        settings.channels().forEach((id, layer) -> plain.put("channel " + id, layer.plain()));
        plain.put("connections", settings.connections());
        plain.put("link key", settings.linkKey());
        return plain;
    }

    private ShopSettings shop(
            SettingsLayer layer, Map<ChannelId, SettingsLayer> channels, List<Connection> connections) {
        return settings(shop, layer, channels, connections);
    }

    private static ShopSettings ofShop(ShopId id, Connection... connections) {
        return settings(id, SettingsLayer.EMPTY, Map.of(), List.of(connections));
    }

    private static ShopSettings settings(
            ShopId id, SettingsLayer layer, Map<ChannelId, SettingsLayer> channels, List<Connection> connections) {
        Map<ConnectionId, Connection> byId = new HashMap<>();
        connections.forEach(connection -> byId.put(connection.id(), connection));
        return new ShopSettings(id, layer, channels, byId, LINK_KEY);
    }

    private Connection connection(ConnectionId id) {
        return connection(shop, id);
    }

    private static Connection connection(ShopId owner, ConnectionId id) {
        return new Connection(
                id,
                owner,
                new ChannelId("web"),
                ConnectionKind.WOOCOMMERCE,
                List.of(new SealedSecret("b25l"), new SealedSecret("dHdv")),
                Map.of("wc-packing", ShopStatus.PACKED, "Versand läuft", ShopStatus.SENT),
                Samples.NOW,
                Optional.of(Samples.NOW.plusNanos(1)),
                Optional.of(ZoneId.of("Europe/Oslo")));
    }

    private Connection bare(ConnectionId id) {
        return new Connection(
                id,
                shop,
                new ChannelId("web"),
                ConnectionKind.GENERIC,
                List.of(),
                Map.of(),
                Samples.NOW,
                Optional.empty());
    }

    private static SettingsLayer layer(Map<String, Object> values) {
        SettingsLayer layer = SettingsLayer.EMPTY;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Setting<?> setting = SettingsCatalogue.at(value.getKey()).orElseThrow();
            layer = layer.withPlain(setting, value.getValue());
        }
        return layer;
    }
}

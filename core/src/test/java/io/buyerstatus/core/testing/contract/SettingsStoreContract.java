package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.FieldChange;
import io.buyerstatus.core.settings.change.ProposedConnection;
import io.buyerstatus.core.settings.change.ProposedSecrets;
import io.buyerstatus.core.settings.change.ProposedSettings;
import io.buyerstatus.core.settings.change.ReplaceSettings;
import io.buyerstatus.core.settings.change.ReplacementPlan;
import io.buyerstatus.core.settings.change.Revision;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.settings.change.SettingsLimits;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.StoredSettings;
import io.buyerstatus.core.testing.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link SettingsStore} keeps, and how it replaces it. */
public abstract class SettingsStoreContract {
    private static final SealedSecret LINK_KEY = new SealedSecret("c2VhbGVk");

    private static final Author OPERATOR = new Author(Author.Via.OPERATOR, "test");

    /** No shop has it: features with secrets of their own are yet to come. */
    private static final Setting<SealedSecret> PASSWORD =
            Setting.optional("mailbox.password", SettingTypes.secret(Purpose.WEBHOOK, 100));

    private final ShopId shop = Fresh.shop();

    /** What functions read. */
    protected abstract SettingsStore settings();

    /** Where the same settings are changed. */
    protected abstract EditableSettings editable();

    @Test
    void anUnknownShopAndAnUnknownConnectionAreAbsent() {
        assertThat(settings().shop(shop)).isEmpty();
        assertThat(settings().shopOf(Fresh.connection())).isEmpty();
    }

    @Test
    void aShopThatSetNothingComesBackSo() {
        replace(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
        comesBack(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
    }

    @Test
    @Tag("DR-14")
    void everyKindOfValueComesBackForTheShopAndForEachChannel() {
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
        replace(expected);
        comesBack(expected);
        assertThat(settings().shopOf(connection.id())).contains(shop);
    }

    @Test
    void aReplacementReplacesEverything() {
        ConnectionId kept = Fresh.connection();
        ConnectionId dropped = Fresh.connection();
        replace(shop(
                layer(Map.of("general.name", "Alt", "review.days", 5L)),
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY, new ChannelId("old"), SettingsLayer.EMPTY),
                List.of(connection(kept), connection(dropped))));
        ShopSettings next = shop(
                layer(Map.of("general.name", "Neu")),
                Map.of(new ChannelId("web"), layer(Map.of("review.days", 3L))),
                List.of(bare(kept)));
        replace(next);
        comesBack(next);
        assertThat(settings().shopOf(kept)).contains(shop);
        assertThat(settings().shopOf(dropped)).isEmpty();
    }

    @Test
    void aConnectionBelongsToOneShop() {
        ConnectionId taken = Fresh.connection();
        ShopId other = Fresh.shop();
        replace(ofShop(other, connection(other, taken)));
        ShopSettings first = shop(layer(Map.of("general.name", "Erster")), Map.of(), List.of());
        replace(first);
        ConnectionId free = Fresh.connection();
        assertThatThrownBy(() -> replace(shop(
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
    void aConnectionThatWasDroppedMayGoToAnotherShop() {
        ConnectionId connection = Fresh.connection();
        ShopId other = Fresh.shop();
        replace(ofShop(other, connection(other, connection)));
        replace(ofShop(other));
        replace(shop(SettingsLayer.EMPTY, Map.of(), List.of(connection(connection))));
        assertThat(settings().shopOf(connection)).contains(shop);
    }

    @Test
    void aReaderNeverMeetsAMixtureOfTwo() throws Exception {
        ShopSettings small = numbered(1, 2);
        ShopSettings large = numbered(2, 25);
        replace(small);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = IntStream.range(0, 3)
                    .mapToObj(at -> threads.submit(() -> mixtures(writing, small, large)))
                    .toList();
            try {
                for (int at = 0; at < 20; at++) {
                    replace(at % 2 == 0 ? large : small);
                }
            } finally {
                writing.set(false);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isZero();
            }
        }
    }

    @Test
    void aChangeUnderAVersionThatIsPastWritesNothing() {
        replace(shop(layer(Map.of("general.name", "Eins")), Map.of(), List.of()));
        ShopSettings stale = settings().shop(shop).orElseThrow();
        ShopSettings latest = shop(layer(Map.of("general.name", "Zwei")), Map.of(), List.of());
        replace(latest);
        ConnectionId free = Fresh.connection();
        ShopSettings late = shop(layer(Map.of("general.name", "Drei")), Map.of(), List.of(bare(free)));

        assertThat(StoredSettings.put(editable(), late, stale.version() + 1)).isFalse();

        comesBack(latest);
        assertThat(settings().shopOf(free)).isEmpty();
        assertThat(editable().changes(shop, 10)).hasSize(2);
        assertThat(StoredSettings.put(editable(), shop(SettingsLayer.EMPTY, Map.of(), List.of()), 1))
                .isFalse();
    }

    @Test
    void versionsCountTheChangesOfEachShop() {
        replace(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
        replace(shop(layer(Map.of("general.name", "Zwei")), Map.of(), List.of()));
        assertThat(settings().shop(shop).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theRecordsOfChangesComeBackNewestFirstWithEveryKindOfValue() {
        FieldChange scalar = new FieldChange("review.days", Optional.of(7L), Optional.of(9L));
        FieldChange added = new FieldChange("general.notes", Optional.empty(), Optional.of(List.of()));
        FieldChange removed = new FieldChange(
                "channels.web.general.note", Optional.of(Map.of("de", "Hallo", "any", "Hello")), Optional.empty());
        ShopSettings first = shop(SettingsLayer.EMPTY, Map.of(), List.of()).atVersion(1);
        SettingsChange one = new SettingsChange(
                shop, 1, new Author(Author.Via.YAML, "anna"), Samples.NOW, Optional.empty(), List.of(scalar));
        SettingsChange two = new SettingsChange(
                shop,
                2,
                new Author(Author.Via.CONSOLE, ""),
                Samples.NOW.plusNanos(1),
                Optional.of(1L),
                List.of(removed, added, scalar));
        assertThat(editable().apply(new Revision(first, one, List.of()))).isTrue();
        assertThat(editable().apply(new Revision(first.atVersion(2), two, List.of())))
                .isTrue();

        List<SettingsChange> changes = editable().changes(shop, 10);

        assertThat(changes).extracting(SettingsChange::version).containsExactly(2L, 1L);
        assertThat(changes.getFirst().fields()).containsExactlyInAnyOrder(scalar, added, removed);
        assertThat(changes.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("fields")
                .isEqualTo(two);
        assertThat(changes.getLast()).isEqualTo(one);
        assertThat(editable().changes(shop, 1)).hasSize(1);
        assertThat(editable().change(shop, 1)).contains(one);
        assertThat(editable().change(shop, 3)).isEmpty();
        assertThat(editable().changes(Fresh.shop(), 10)).isEmpty();
    }

    @Test
    void aChannelsSecretHoldsBeforeTheShopsIsSealedAndIsToldNowhere() {
        replace(shop(SettingsLayer.EMPTY, Map.of(new ChannelId("web"), SettingsLayer.EMPTY), List.of()));
        FakeSecretBox box = new FakeSecretBox();
        Map<String, Setting<?>> catalogue = new HashMap<>(SettingsCatalogue.byPath());
        catalogue.put(PASSWORD.path(), PASSWORD);
        ChangeSettings changing = new ChangeSettings(editable(), catalogue, box, () -> Samples.NOW);
        SettingsScope web = SettingsScope.of(new ChannelId("web"));
        SettingsEdit ofShop = SettingsEdit.set(SettingsScope.shop(), PASSWORD.path(), "shop-secret");
        SettingsEdit ofWeb = SettingsEdit.set(web, PASSWORD.path(), "web-secret");

        ChangeResult result = changing.change(shop, 1, List.of(ofShop, ofWeb), OPERATOR);

        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        assertThat(opened(box, "web")).isEqualTo("web-secret");
        assertThat(opened(box, "ebay")).isEqualTo("shop-secret");
        assertThat(settings().secrets(shop, Purpose.LINK_KEY)).isEqualTo(SealedSettings.NONE);
        assertThat(String.valueOf(List.of(
                        settings().shop(shop).orElseThrow(),
                        plain(settings().shop(shop).orElseThrow()),
                        settings().secrets(shop, Purpose.WEBHOOK),
                        editable().changes(shop, 10),
                        List.of(ofShop, ofWeb),
                        result)))
                .contains(PASSWORD.path())
                .doesNotContain("shop-secret", "web-secret");
        assertThat(changing.change(shop, 2, List.of(SettingsEdit.unset(web, PASSWORD.path())), OPERATOR))
                .isInstanceOf(ChangeResult.Done.class);
        assertThat(opened(box, "web")).isEqualTo("shop-secret");
        assertThat(changing.change(shop, 3, List.of(SettingsEdit.unset(web, PASSWORD.path())), OPERATOR))
                .isInstanceOf(ChangeResult.Unchanged.class);
        assertThat(changing.change(shop, 3, List.of(ofShop), OPERATOR))
                .isInstanceOfSatisfying(ChangeResult.Done.class, done -> assertThat(
                                done.change().fields())
                        .containsExactly(
                                new FieldChange(PASSWORD.path(), Optional.of("set"), Optional.of("replaced"))));
    }

    private String opened(FakeSecretBox box, String channel) {
        SealedSecret sealed = settings()
                .secrets(shop, Purpose.WEBHOOK)
                .find(new ChannelId(channel), PASSWORD)
                .orElseThrow();
        assertThat(new String(Base64.getDecoder().decode(sealed.ciphertext()), StandardCharsets.UTF_8))
                .doesNotContain("secret");
        return new String(box.open(shop, Purpose.WEBHOOK, sealed), StandardCharsets.UTF_8);
    }

    @Test
    void sevenMessagesInThreeLanguagesOf24000CharactersAreStored() {
        SettingsLayer layer = texts(7, List.of("de", "en", "nb"), "x".repeat(24_000));
        stored(shop(layer, Map.of(), List.of()));
    }

    /** A million characters of three bytes each: all messages and notes of the shop, and of channels until nothing more is allowed. */
    @Test
    void theGreatestTextsThatAreAllowedAreStoredAndOneCharacterMoreIsNotAllowed() {
        List<String> languages = List.of("any", "de", "en", "es", "fr", "it", "nl", "nb", "pl");
        SettingsLayer large = texts(2, languages, "\u20ac".repeat(25_000))
                .withPlain(setting("general.notes"), notes(15, languages, "\u20ac".repeat(4_000)));
        ShopSettings most = shop(large, Map.of(), List.of());
        int left = SettingsLimits.MOST_CHARACTERS - characters(large);
        SettingsLayer rest = layer(Map.of("messages.sent.text", Map.of("de", "\u20ac".repeat(left - 2))));
        ShopSettings greatest = shop(most.shop(), Map.of(new ChannelId("web"), rest), List.of());

        assertThat(left).isBetween(10, 25_000);
        stored(greatest);
        SettingsLayer more = layer(Map.of("messages.sent.text", Map.of("de", "\u20ac".repeat(left - 1))));
        assertThat(SettingsLimits.broken(shop(most.shop(), Map.of(new ChannelId("web"), more), List.of())))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.field()).matches("messages\\.[a-z_]+\\.text|general\\.notes");
                    assertThat(broken.rule()).contains("1000001 characters", "at most 1000000");
                });
    }

    @Test
    void asManyChannelsAndConnectionsAsAreAllowedAreStoredWithSomethingInEverySection() {
        SettingsLayer everywhere = SettingsLayer.EMPTY;
        Map<String, List<Setting<?>>> sections = SettingsCatalogue.byPath().values().stream()
                .collect(Collectors.groupingBy(setting -> Setting.section(setting.path())));
        for (List<Setting<?>> section : sections.values()) {
            everywhere = withAny(everywhere, section);
        }
        Map<ChannelId, SettingsLayer> channels = new HashMap<>();
        for (int at = 0; at < SettingsLimits.MOST_CHANNELS; at++) {
            channels.put(new ChannelId("channel-with-a-name-of-40-characters-" + (100 + at)), everywhere);
        }
        String prefix = Fresh.connection().value();
        List<Connection> connections = IntStream.range(0, SettingsLimits.MOST_CONNECTIONS)
                .mapToObj(at -> bare(new ConnectionId(prefix + "-" + at)))
                .toList();
        assertThat(everywhere.plain()).hasSameSizeAs(sections.keySet());
        stored(shop(everywhere, channels, connections));
    }

    private void stored(ShopSettings greatest) {
        assertThat(SettingsLimits.broken(greatest)).isEmpty();
        replace(shop(SettingsLayer.EMPTY, Map.of(), List.of()));
        ReplaceSettings replacing =
                new ReplaceSettings(editable(), new FakeSecretBox(), () -> Samples.NOW, () -> new byte[32]);
        ReplacementPlan plan = replacing.plan(new ProposedSettings(
                shop,
                greatest.shop(),
                greatest.channels(),
                greatest.connections().values().stream()
                        .map(SettingsStoreContract::proposed)
                        .toList()));
        assertThat(plan).isInstanceOfSatisfying(ReplacementPlan.Ready.class, ready -> assertThat(
                        replacing.apply(ready, OPERATOR))
                .isInstanceOf(ChangeResult.Done.class));
        comesBack(greatest);
        assertThat(editable().change(shop, 2).orElseThrow().fields())
                .hasSameSizeAs(((ReplacementPlan.Ready) plan).changes());
    }

    private static ProposedConnection proposed(Connection connection) {
        return new ProposedConnection(
                connection.id(),
                connection.channel(),
                connection.kind(),
                new ProposedSecrets.Given(List.of()),
                Optional.of(connection.installedAt()),
                connection.removedAt(),
                connection.statuses(),
                connection.timeZone(),
                connection.shopDomain());
    }

    private static SettingsLayer texts(int messages, List<String> languages, String text) {
        Map<String, String> texts = new HashMap<>();
        languages.forEach(language -> texts.put(language, text));
        SettingsLayer layer = SettingsLayer.EMPTY;
        for (String path : SettingsCatalogue.byPath().keySet().stream()
                .filter(path -> path.startsWith("messages.") && path.endsWith(".text"))
                .sorted()
                .limit(messages)
                .toList()) {
            layer = layer.withPlain(setting(path), texts);
        }
        return layer;
    }

    private static List<Map<String, Object>> notes(int count, List<String> languages, String text) {
        Map<String, String> texts = new HashMap<>();
        languages.forEach(language -> texts.put(language, text));
        return IntStream.range(0, count)
                .mapToObj(at -> Map.<String, Object>of("text", texts))
                .toList();
    }

    private static int characters(SettingsLayer layer) {
        return layer.plain().values().stream()
                .mapToInt(SettingsStoreContract::characters)
                .sum();
    }

    private static int characters(Object plain) {
        return switch (plain) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToInt(entry -> characters(entry.getKey()) + characters(entry.getValue()))
                        .sum();
            case List<?> list ->
                list.stream().mapToInt(SettingsStoreContract::characters).sum();
            default -> String.valueOf(plain).length();
        };
    }

    /** One of a section's settings, whichever takes one of these. */
    private static SettingsLayer withAny(SettingsLayer layer, List<Setting<?>> section) {
        for (Setting<?> setting : section) {
            if (setting.type().needs().isPresent()) {
                continue; // Not without its secret.
            }
            for (Object plain : List.of(true, 7L, 90L, "text", Map.of("bacs", "card"))) {
                try {
                    return layer.withPlain(setting, plain);
                } catch (IllegalArgumentException other) {
                    // Another one.
                }
            }
        }
        return layer;
    }

    private static Setting<?> setting(String path) {
        return SettingsCatalogue.at(path).orElseThrow();
    }

    private void replace(ShopSettings next) {
        StoredSettings.put(editable(), next);
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
                Optional.of(ZoneId.of("Europe/Oslo")),
                Optional.of(new ShopDomain("nordlicht.myshopify.com")),
                Optional.empty());
    }

    private Connection bare(ConnectionId id) {
        return Connection.installed(id, shop, new ChannelId("web"), ConnectionKind.GENERIC, Samples.NOW);
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

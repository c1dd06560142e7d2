package io.buyerstatus.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.StoredSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What settings cost in DynamoDB, and how those of an earlier release are taken over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start() before anything else.
class DynamoSettingsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId EBAY = new ChannelId("ebay");
    private static final ConnectionId WOO = new ConnectionId("demo-woo");
    private static final Author ANNA = new Author(Author.Via.CONSOLE, "anna");

    private final CallCounter counter = new CallCounter();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-12-01T08:00:00Z"));
    private DynamoDbLocal engine;
    private DynamoDbClient dynamo;
    private String table;
    private DynamoSettingsStore store;

    @BeforeAll
    void start() {
        engine = new DynamoDbLocal();
        dynamo = Clients.dynamoDb(engine.endpoint(), counter);
    }

    @AfterAll
    void stop() {
        dynamo.close();
        engine.close();
    }

    @BeforeEach
    void makeTable() {
        table = TemplateTables.read().create(dynamo, "Settings");
        store = new DynamoSettingsStore(dynamo, table);
    }

    @AfterEach
    void dropTable() {
        dynamo.deleteTable(request -> request.tableName(table));
    }

    @Test
    void readingAShopIsOneQueryWhichMeetsNeitherSecretsNorRecordsOfChanges() {
        StoredSettings.put(store, settings());
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 9L));
        counter.clear();

        store.shop(SHOP);

        assertThat(counter.calls()).singleElement().satisfies(call -> {
            assertThat(call.operation()).isEqualTo("DynamoDb.Query");
            assertThat(((QueryRequest) call.request())
                            .expressionAttributeValues()
                            .values())
                    .containsExactly(Values.text("demo#settings"));
            // The head, and a row each of general, review, messages.sent and the channel's general.
            assertThat(call.itemsRead()).isEqualTo(5);
        });
    }

    @Test
    void secretsAreReadByPurposeAlone() {
        counter.clear();
        store.secrets(SHOP, Purpose.WEBHOOK);
        assertThat(counter.calls()).singleElement().satisfies(call -> assertThat(((QueryRequest) call.request())
                        .expressionAttributeValues()
                        .values())
                .containsExactly(Values.text("demo#secrets#webhook")));
    }

    @Test
    void aChangedFieldWritesItsSectionAndLeavesNothingBehind() {
        StoredSettings.put(store, settings());
        Set<String> before = sortKeys("demo#settings");
        counter.clear();

        change(SettingsEdit.set(SettingsScope.shop(), "messages.sent.sms", "never"));

        assertThat(counter.calls().stream()
                        .filter(call -> call.request() instanceof PutItemRequest)
                        .map(call -> new ItemReader(((PutItemRequest) call.request()).item()))
                        .filter(item -> item.text("pk").equals("demo#settings"))
                        .map(item -> item.text("sk")))
                .singleElement()
                .asString()
                .startsWith("SHOP#messages.sent#");
        Set<String> after = sortKeys("demo#settings");
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(key -> !before.contains(key))).hasSize(1);
    }

    @Test
    void whatAWriterThatStoppedHalfWayLeftIsSeenByNobodyAndGoesLater() {
        StoredSettings.put(store, settings());
        ShopSettings whole = store.shop(SHOP).orElseThrow();
        Instant stopped = clock.instant();
        dynamo.putItem(request -> request.tableName(table)
                .item(Map.of(
                        "pk", Values.text("demo#settings"),
                        "sk", Values.text("SHOP#general#lost"),
                        "v", Values.number(1),
                        "writtenAt", Values.instant(stopped),
                        "layer", Values.map(Map.of("general.name", Values.text("Half"))))));
        assertThat(store.shop(SHOP)).contains(whole);

        clock.advance(Duration.ofMinutes(59));
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 9L));
        assertThat(sortKeys("demo#settings")).contains("SHOP#general#lost");
        clock.advance(Duration.ofMinutes(2));
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 10L));
        assertThat(sortKeys("demo#settings")).doesNotContain("SHOP#general#lost");
    }

    @Test
    void whatALaterReleaseSetStaysThroughAChangeByThisOne() {
        StoredSettings.put(store, settings());
        String sortKey = sortKeys("demo#settings").stream()
                .filter(key -> key.startsWith("SHOP#general#"))
                .findFirst()
                .orElseThrow();
        dynamo.updateItem(request -> request.tableName(table)
                .key(SettingsTable.key("demo#settings", sortKey))
                .updateExpression("SET #layer.#later = :value")
                .expressionAttributeNames(Map.of("#layer", "layer", "#later", "general.later"))
                .expressionAttributeValues(Map.of(":value", Values.text("new"))));

        change(SettingsEdit.set(SettingsScope.shop(), "general.name", "Südlicht"));

        assertThat(rows("demo#settings").stream()
                        .map(ItemReader::new)
                        .filter(row -> row.text("sk").startsWith("SHOP#general#"))
                        .map(row -> ItemReader.of(row.get("layer")).text("general.later")))
                .containsExactly("new");
    }

    @Test
    void settingsOfAnEarlierReleaseAreReadAsTheyAre() {
        earlierRelease();

        ShopSettings settings = store.shop(SHOP).orElseThrow();

        assertThat(settings.version()).isEqualTo(EarlierRows.GENERATION);
        assertThat(settings.linkKey()).isEqualTo(new SealedSecret("bGluayBrZXk="));
        assertThat(settings.shop().plain()).hasSize(14);
        assertThat(settings.shop().get(GeneralSettings.ADDRESS)).contains("Hafenstraße 7\n24103 Kiel");
        assertThat(settings.shop().get(NoteSettings.NOTES).orElseThrow()).hasSize(1);
        assertThat(settings.shop().get(PrivacySettings.LINK_DAYS)).contains(90);
        assertThat(settings.shop().get(ReviewSettings.FROM)).contains(ReviewSettings.From.DELIVERED);
        assertThat(settings.shop().get(MessageSettings.WINDOW)).contains(MessageSettings.Window.ALWAYS);
        assertThat(settings.channels()).containsOnlyKeys(EBAY, new ChannelId("web"));
        assertThat(settings.forChannel(EBAY).find(BankSettings.HOLDER)).contains("Nordlicht Handel");
        assertThat(settings.connection(WOO).orElseThrow().secrets())
                .containsExactly(new SealedSecret("b25l"), new SealedSecret("dHdv"));
        assertThat(store.shopOf(WOO)).contains(SHOP);
    }

    @Test
    void theFirstChangeTakesThemOverWholeAndFunctionsOfTheEarlierReleaseGoOnWithWhatTheyHad() {
        earlierRelease();
        ShopSettings before = store.shop(SHOP).orElseThrow();
        List<Map<String, AttributeValue>> earlier = rows("demo");

        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 10L));

        ShopSettings after = store.shop(SHOP).orElseThrow();
        assertThat(after)
                .isEqualTo(new ShopSettings(
                        SHOP,
                        before.shop().with(ReviewSettings.DAYS, 10),
                        before.channels(),
                        before.connections(),
                        before.linkKey(),
                        EarlierRows.GENERATION + 1));
        assertThat(store.shopOf(WOO)).contains(SHOP);
        assertThat(rows("demo")).isEqualTo(earlier);
        LegacyRows seen = new LegacyRows(earlier);
        assertThat(seen.whole()).isTrue();
        assertThat(seen.settings(SHOP)).isEqualTo(before);
    }

    @Test
    void theRowsOfTheEarlierReleaseGoWithAChangeThatComesAWeekLater() {
        earlierRelease();
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 10L));
        clock.advance(DynamoSettingsStore.EARLIER_FORM_STAYS.minusMillis(1));
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 11L));
        assertThat(rows("demo")).hasSize(4);

        clock.advance(Duration.ofMillis(1));
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 12L));

        assertThat(rows("demo")).isEmpty();
        assertThat(store.shopOf(WOO)).contains(SHOP);
        assertThat(store.shop(SHOP).orElseThrow().shop().get(ReviewSettings.DAYS))
                .contains(12);
        counter.clear();
        change(SettingsEdit.set(SettingsScope.shop(), "review.days", 7L));
        assertThat(counter.calls().stream()
                        .filter(call -> call.request() instanceof QueryRequest query
                                && query.expressionAttributeValues().containsValue(Values.text("demo"))))
                .isEmpty();
    }

    @Test
    void noRowComesNearTheLimitOfAnItemHoweverItsValuesAreSpread() {
        String text = "\u20ac".repeat(25_000);
        Map<String, String> languages = List.of("any", "de", "en", "es", "fr", "it", "nl", "nb", "pl").stream()
                .collect(Collectors.toMap(language -> language, language -> text));
        StoredSettings.put(
                store,
                settings(SettingsLayer.EMPTY.withPlain(
                        SettingsCatalogue.at("messages.sent.text").orElseThrow(), languages)));
        assertThat(sortKeys("demo#settings").stream().filter(key -> key.startsWith("SHOP#messages.sent#")))
                .hasSize(3);
    }

    private void earlierRelease() {
        EarlierRows.ofDemo()
                .forEach(row ->
                        dynamo.putItem(request -> request.tableName(table).item(row)));
        dynamo.putItem(request -> request.tableName(table).item(EarlierRows.pointer()));
    }

    private void change(SettingsEdit edit) {
        ChangeSettings changing = new ChangeSettings(store, SettingsCatalogue.byPath(), new FakeSecretBox(), clock);
        long seen = store.shop(SHOP).orElseThrow().version();
        assertThat(changing.change(SHOP, seen, List.of(edit), ANNA)).isInstanceOf(ChangeResult.Done.class);
    }

    private static ShopSettings settings() {
        return settings(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht")
                .with(ReviewSettings.DAYS, 5)
                .withPlain(SettingsCatalogue.at("messages.sent.email").orElseThrow(), true));
    }

    private static ShopSettings settings(SettingsLayer layer) {
        return new ShopSettings(
                SHOP,
                layer,
                Map.of(EBAY, SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Auf eBay")),
                Map.of(),
                new SealedSecret("c2VhbGVk"));
    }

    private Set<String> sortKeys(String partition) {
        return rows(partition).stream()
                .map(row -> new ItemReader(row).text("sk"))
                .collect(Collectors.toSet());
    }

    private List<Map<String, AttributeValue>> rows(String partition) {
        return new Partitions(dynamo, table).all(partition);
    }
}

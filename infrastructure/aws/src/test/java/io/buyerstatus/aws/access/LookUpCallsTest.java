package io.buyerstatus.aws.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.verification.LookUpOrder;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a look-up asks DynamoDB: whatever is true of what was typed, the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SH-21")
class LookUpCallsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final String EMAIL = "erika@example.com";

    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final CallCounter counter = new CallCounter();
    private final DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter);
    private final TemplateTables tables = TemplateTables.read();
    private final String orders = tables.create(dynamo, "Orders");
    private final String ledger = tables.create(dynamo, "Ledger");
    private final DynamoOrderStore store = new DynamoOrderStore(dynamo, orders, ledger);
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(box);
    private final LookUpOrder lookUp = new LookUpOrder(
            settings,
            store,
            store,
            new DynamoRateLimiter(dynamo, orders),
            new OneTimeCodes(
                    new DynamoCodeStore(dynamo, orders, ledger), new RandomSecretSource(), settings, keys, clock),
            clock);

    @BeforeAll
    void placeAnOrder() {
        Connection connection = Connection.installed(
                CONNECTION, SHOP, CHANNEL, ConnectionKind.GENERIC, SampleEvents.PLACED_AT.minus(Duration.ofDays(90)));
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(CONNECTION, connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        place("4711");
    }

    @AfterAll
    void stop() {
        dynamo.close();
        engine.close();
    }

    @Test
    void theFourOutcomesAreTheSameCallsWithAsManyItems() {
        List<String> right = calls("4711", EMAIL);
        List<String> wrong = calls("4711", "mallory@example.com");
        List<String> unknown = calls("9999", EMAIL);
        for (int at = 0; at < 6; at++) {
            calls("4711", EMAIL);
        }
        List<String> locked = calls("4711", EMAIL);
        // One more than when whole orders were read, but two writes less, and nothing that grows with the order.
        assertThat(right)
                .containsExactly(
                        "DynamoDb.UpdateItem",
                        "DynamoDb.Query",
                        "DynamoDb.GetItem",
                        "DynamoDb.GetItem",
                        "DynamoDb.GetItem",
                        "DynamoDb.GetItem",
                        "DynamoDb.GetItem",
                        "DynamoDb.GetItem",
                        "DynamoDb.UpdateItem",
                        "DynamoDb.TransactWriteItems of 2");
        assertThat(List.of(wrong, unknown, locked)).allMatch(right::equals);
    }

    @Test
    @Tag("G4")
    void anOrderOfManyParcelsCostsWhatAnUnknownOneDoes() {
        place("4712");
        for (int at = 0; at < 40; at++) {
            apply(
                    "4712",
                    "sent-" + at,
                    SampleEvents.sent("s" + at, "0034043416109404" + (1000 + at), List.of(), clock.instant()));
        }
        List<String> large = calls("4712", "mallory@example.com");
        double cost = counter.units();
        assertThat(large).isEqualTo(calls("9999", EMAIL));
        assertThat(cost).isCloseTo(counter.units(), within(0.5));
    }

    @Test
    void aHeadOfAnEarlierReleaseIsFoundByItsBuyer() {
        OrderKey key = place("4713");
        dynamo.updateItem(request -> request.tableName(orders)
                .key(Map.of("pk", AttributeValue.fromS("demo#" + key.key()), "sk", AttributeValue.fromS("HEAD")))
                .updateExpression("REMOVE #newest, emd")
                .expressionAttributeNames(Map.of("#newest", "new")));
        assertThat(store.head(key).orElseThrow().extract()).isEmpty();
        assertThat(calls("4713", "mallory@example.com")).isEqualTo(calls("4713", EMAIL));
        assertThat(pending(key)).isEqualTo(1);
    }

    private OrderKey place(String number) {
        apply(number, "placed", SampleEvents.placed(number, Optional.of(new EmailAddress(EMAIL)), ""));
        return OrderKey.of(SHOP, CONNECTION, number);
    }

    private void apply(String number, String id, Fact fact) {
        new ApplyOrderEvent(store, new DynamoTrackedNumbers(dynamo, orders), settings, keys, clock)
                .apply(SampleEvents.event(CONNECTION, number, id, 0, fact));
    }

    /** How many codes wait to be sent for an order. */
    private long pending(OrderKey key) {
        return dynamo.scan(request -> request.tableName(ledger)).items().stream()
                .filter(row ->
                        row.toString().contains("ACCESS_CODE") && row.toString().contains(key.key()))
                .count();
    }

    private List<String> calls(String number, String email) {
        counter.clear();
        lookUp.lookUp("demo", number, email, "203.0.113.7");
        return counter.calls().stream()
                .map(call -> call.operation()
                        + (call.request() instanceof TransactWriteItemsRequest written
                                ? " of " + written.transactItems().size()
                                : ""))
                .toList();
    }
}

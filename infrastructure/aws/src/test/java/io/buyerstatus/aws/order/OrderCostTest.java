package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.OrderTooLarge;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What reading and writing orders costs, counted on DynamoDB Local. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderCostTest {
    private static final String SCAN = "scan1-14";
    private static final String PARCEL = OrdersTable.parcel(ParcelId.of("shipment-1", ""));

    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final CallCounter counter = new CallCounter();
    private final DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter);
    private final TemplateTables tables = TemplateTables.read();
    private String ordersTable = "";
    private DynamoOrderStore orders = DynamoOrderStore.readOnly(dynamo, "");

    @BeforeEach
    void storeTheReferenceOrder() {
        ordersTable = tables.create(dynamo, "Orders");
        orders = new DynamoOrderStore(dynamo, ordersTable, tables.create(dynamo, "Ledger"));
        Order order = ReferenceOrder.order();
        OrderChange change = OrderChange.first(order).withEntries(ReferenceOrder.entries());
        assertThat(orders.commit(change)).isEqualTo(Commit.DONE);
        counter.clear();
    }

    @AfterAll
    void stop() {
        dynamo.close();
        engine.close();
    }

    @Test
    void aPageViewIsOneQueryOfAtMostOneAndAHalfUnits() {
        OrderView view = orders.view(ReferenceOrder.KEY, Freshness.MAY_LAG).orElseThrow();
        assertThat(view.order().lines()).hasSize(4);
        assertThat(view.order().parcels().all())
                .hasSize(3)
                .allMatch(parcel -> parcel.scans().size() == 15);
        assertThat(view.entries()).hasSize(10);
        assertThat(counter.operations()).containsExactly("DynamoDb.Query");
        assertThat(counter.units()).isLessThanOrEqualTo(1.5);
    }

    @Test
    @Tag("SH-11")
    void askingForNewsIsOneGetOfAtMostHalfAUnit() {
        assertThat(orders.head(ReferenceOrder.KEY)).isPresent();
        assertThat(counter.operations()).containsExactly("DynamoDb.GetItem");
        assertThat(counter.units()).isLessThanOrEqualTo(0.5);
    }

    /** By the documented sizes, in case the engine counts otherwise: a unit reads 8 KiB that may lag. */
    @Test
    void aPageViewReadsAtMostTwelveKibibytes() {
        var items = dynamo.query(request -> request.tableName(ordersTable)
                        .keyConditionExpression("pk = :pk AND sk < :unseen")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(OrdersTable.partition(ReferenceOrder.KEY)),
                                ":unseen", AttributeValue.fromS(OrdersTable.UNSEEN))))
                .items();
        assertThat(items).hasSize(16);
        assertThat(items.stream().mapToInt(ItemSize::of).sum()).isLessThanOrEqualTo(12 * 1024);
    }

    @Test
    void theHeadHasAtMostAKilobyte() {
        Map<String, AttributeValue> head = dynamo.getItem(request ->
                        request.tableName(ordersTable).key(OrdersTable.key(ReferenceOrder.KEY, OrdersTable.HEAD)))
                .item();
        assertThat(ItemSize.of(head)).isLessThanOrEqualTo(1024);
    }

    @Test
    void anEventIsOneQueryAndOneTransaction() {
        apply(ReferenceOrder.event(
                "delivered", 3000, ReferenceOrder.events().getLast().fact()));
        assertThat(counter.operations()).containsExactly("DynamoDb.Query", "DynamoDb.TransactWriteItems");
    }

    @Test
    void anEventReadsNoConversation() {
        orders.find(ReferenceOrder.KEY);
        assertThat(counter.itemsRead()).isEqualTo(6);
    }

    @Test
    void aStatusEventRewritesOnlyTheHeadAndItsParcel() {
        OrderEvent scan = ReferenceOrder.events().stream()
                .filter(event -> event.id().endsWith(SCAN))
                .findFirst()
                .orElseThrow();
        OrderEvent news = ReferenceOrder.event("news", 3000, scan.fact());
        Optional<Order> before = orders.find(ReferenceOrder.KEY);
        Order after = before.orElseThrow().merge(OrderFacts.of(news, news.time()));
        assertThat(orders.commit(OrderChange.of(before, after))).isEqualTo(Commit.DONE);
        assertThat(written()).contains(OrdersTable.HEAD).isSubsetOf(OrdersTable.HEAD, PARCEL);
    }

    /** A parcel's scans one after the other: most are one row, and no head is larger than what a write unit holds. */
    @Test
    void aScanIsOneRowWithoutATransactionWhileTheHeadHasRoom() {
        OrderKey key = OrderKey.of(ReferenceOrder.KEY.shop(), ReferenceOrder.CONNECTION, "scanned");
        Order told = Order.unseen(
                key, ReferenceOrder.order().source(), ReferenceOrder.order().access());
        OrderEvent sent = shipment("sent0");
        told = told.merge(OrderFacts.of(sent, sent.time()));
        orders.commit(OrderChange.first(told));
        counter.clear();
        for (int scan = 0; scan < 15; scan++) {
            OrderEvent event = shipment("scan0-" + scan);
            Optional<Order> before = orders.find(key);
            told = told.merge(OrderFacts.of(event, event.time()));
            Order after = before.orElseThrow().merge(OrderFacts.of(event, event.time()));
            assertThat(orders.commit(OrderChange.of(before, after))).isEqualTo(Commit.DONE);
            assertThat(orders.find(key).orElseThrow().facts()).isEqualTo(told.facts());
            assertThat(ItemSize.of(head(key))).isLessThanOrEqualTo(1024);
        }
        assertThat(counter.operations())
                .filteredOn(operation -> !operation.equals("DynamoDb.Query") && !operation.equals("DynamoDb.GetItem"))
                .startsWith("DynamoDb.PutItem", "DynamoDb.PutItem")
                .containsOnly("DynamoDb.PutItem", "DynamoDb.TransactWriteItems")
                .filteredOn("DynamoDb.TransactWriteItems"::equals)
                .hasSizeLessThanOrEqualTo(5);
    }

    /** It would drop them. It reads the version, and writes under the condition that it is as it was, or that there was no row. */
    @Test
    void aReleaseThatKnowsNoNewsOfParcelsCannotWriteAHeadThatHasSome() {
        OrderKey key = OrderKey.of(ReferenceOrder.KEY.shop(), ReferenceOrder.CONNECTION, "of before");
        Order order = ReferenceOrder.order();
        OrderEvent sent = shipment("sent0");
        Order told = Order.unseen(key, order.source(), order.access()).merge(OrderFacts.of(sent, sent.time()));
        orders.commit(OrderChange.first(told));
        OrderEvent scan = shipment("scan0-0");
        Optional<Order> before = orders.find(key);
        Order after = before.orElseThrow().merge(OrderFacts.of(scan, scan.time()));
        orders.commit(OrderChange.of(before, after));
        Map<String, AttributeValue> head = head(key);
        assertThat(head).containsKey(Attributes.Head.NEWS).containsEntry(Attributes.VERSION, AttributeValue.fromN("0"));
        VersionGuard itsGuard = VersionGuard.of(0);
        assertThatThrownBy(() -> dynamo.putItem(request -> request.tableName(ordersTable)
                        .item(head)
                        .conditionExpression(itsGuard.condition())
                        .expressionAttributeNames(itsGuard.names())))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(orders.find(key).orElseThrow().version()).isEqualTo(2);
    }

    private Map<String, AttributeValue> head(OrderKey key) {
        return dynamo.getItem(request -> request.tableName(ordersTable).key(OrdersTable.key(key, OrdersTable.HEAD)))
                .item();
    }

    private static OrderEvent shipment(String id) {
        return ReferenceOrder.events().stream()
                .filter(event -> event.id().endsWith(":" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeOfNoRowOfTheOrderRewritesOnlyTheHead() {
        apply(ReferenceOrder.event("again", 0, ReferenceOrder.events().get(1).fact()));
        assertThat(written()).hasSize(2).contains(OrdersTable.HEAD).anyMatch(key -> key.startsWith("MARK#"));
    }

    @Test
    void anEventThatLeavesAllAsItWasIsOneRowWithoutATransaction() {
        Optional<Order> before = orders.find(ReferenceOrder.KEY);
        OrderEvent known = ReferenceOrder.events().getFirst();
        ProcessedEvent mark = new ProcessedEvent(known, known.time().plusSeconds(3), ProcessedEvent.Effect.HISTORY, "");
        OrderChange change = OrderChange.of(before, before.orElseThrow()).marked(mark);
        assertThat(orders.commit(change)).isEqualTo(Commit.DONE);
        assertThat(orders.commit(change)).isEqualTo(Commit.DUPLICATE);
        assertThat(counter.operations()).containsExactly("DynamoDb.Query", "DynamoDb.PutItem", "DynamoDb.PutItem");
    }

    @Test
    void aNewOrderCanBeLookedUpByItsNumbers() {
        for (String lookUp : List.of("demo#NUMBER#20931", "demo#TRACK#00340434161094027318")) {
            var found = dynamo.query(request -> request.tableName(ordersTable)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(lookUp))));
            assertThat(found.items())
                    .extracting(item -> item.getOrDefault(OrdersTable.SK, AttributeValue.fromNul(true)))
                    .containsExactly(AttributeValue.fromS(ReferenceOrder.KEY.key()));
        }
    }

    @Test
    void aChangeBeyondOneTransactionIsRefusedBeforeAnythingIsSent() {
        OrderKey key = OrderKey.of(ReferenceOrder.KEY.shop(), ReferenceOrder.CONNECTION, "huge");
        List<ParcelFacts> fragments = IntStream.range(0, 101)
                .mapToObj(at -> new ParcelFacts(
                        ParcelId.of("shipment " + at, ""), sentWithoutNumber(), TrackingFacts.UNKNOWN, Set.of()))
                .toList();
        Order order = ReferenceOrder.order();
        Order huge = Order.unseen(key, order.source(), order.access())
                .withPlanned(Set.of(), Parcels.of(fragments), Set.of());
        OrderChange change = OrderChange.first(huge);
        assertThatThrownBy(() -> orders.commit(change))
                .isInstanceOf(OrderTooLarge.class)
                .hasMessageContaining("103 items, at most 100");
        assertThat(counter.calls()).isEmpty();
    }

    private static ShippingFacts sentWithoutNumber() {
        return new ShippingFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ReferenceOrder.PLACED),
                Presence.UNKNOWN,
                Optional.empty());
    }

    @Test
    void anOrderLargerThanAnItemCanBeIsRefusedWithItsReason() {
        OrderKey key = OrderKey.of(ReferenceOrder.KEY.shop(), ReferenceOrder.CONNECTION, "wordy");
        Line.Option wordy = new Line.Option("Gravur", "x".repeat(1000));
        List<Line> lines = IntStream.range(0, 200)
                .mapToObj(at -> new Line(
                        "line " + at,
                        "Name",
                        "",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(wordy, wordy, wordy)))
                .toList();
        Order order = ReferenceOrder.order();
        Fact.Contents contents = new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lines),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Order wordyOrder = Order.unseen(key, order.source(), order.access())
                .merge(OrderFacts.of(
                        ReferenceOrder.event("wordy", 0, new Fact.OrderChanged(contents)), ReferenceOrder.PLACED));
        OrderChange change = OrderChange.first(wordyOrder);
        assertThatThrownBy(() -> orders.commit(change))
                .isInstanceOf(OrderTooLarge.class)
                .hasMessageContaining("HEAD#DETAIL has ");
        assertThat(orders.find(key)).isEmpty();
    }

    @Test
    void aReaderOfOrdersCannotWriteThem() {
        DynamoOrderStore reader = DynamoOrderStore.readOnly(dynamo, ordersTable);
        Order order = reader.find(ReferenceOrder.KEY).orElseThrow();
        OrderChange change =
                OrderChange.of(order, order.withPreferences(order.preferences().quiet(true)));
        assertThatThrownBy(() -> reader.commit(change)).isInstanceOf(UnsupportedOperationException.class);
    }

    private void apply(OrderEvent event) {
        Optional<Order> before = orders.find(ReferenceOrder.KEY);
        Order after = before.orElseThrow().merge(OrderFacts.of(event, event.time()));
        ProcessedEvent mark = new ProcessedEvent(event, event.time().plusSeconds(3), ProcessedEvent.Effect.APPLIED, "");
        assertThat(orders.commit(OrderChange.of(before, after).marked(mark))).isEqualTo(Commit.DONE);
    }

    /** The sort keys of what the last call wrote. */
    private List<String> written() {
        Stream<Map<String, AttributeValue>> items =
                switch (counter.calls().getLast().request()) {
                    case PutItemRequest alone -> Stream.of(alone.item());
                    case TransactWriteItemsRequest all ->
                        all.transactItems().stream().map(item -> item.put().item());
                    default -> Stream.of();
                };
        return items.map(item -> item.getOrDefault(OrdersTable.SK, AttributeValue.fromS(""))
                        .s())
                .toList();
    }
}

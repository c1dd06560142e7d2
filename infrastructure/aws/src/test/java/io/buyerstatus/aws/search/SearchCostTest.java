package io.buyerstatus.aws.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.IndexedOrder;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What lists and searches cost, counted on DynamoDB Local; a list reads its page, however many orders there are. */
@Tag("BL-26")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");
    private static final int ORDERS = 3_000;
    private static final int BATCH = 25;
    private static final List<Progress> STATES = List.of(Progress.values());
    private static final List<Due> MONEY = List.of(Due.SETTLED, Due.UNPAID, Due.PARTLY);
    private static final LookUp MAIL = new LookUp(LookUp.Kind.MAIL, "d".repeat(26));

    private final CallCounter counter = new CallCounter();
    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter);
    private final String table = TemplateTables.read().create(dynamo, "Search");
    private final DynamoOrderLists lists = new DynamoOrderLists(dynamo, table);
    private final FindOrders find = new FindOrders(lists, (shop, number) -> List.of(), new NothingTracked());

    private record NothingTracked() implements TrackedNumbers {
        @Override
        public Tracked find(ShopId shop, String number) {
            return new Tracked(List.of(), Optional.empty());
        }

        @Override
        public boolean keep(ShopId shop, EarlyScans scans, Instant now) {
            return false;
        }
    }

    @BeforeAll
    void fill() {
        List<WriteRequest> puts = IntStream.range(0, ORDERS)
                .mapToObj(SearchCostTest::order)
                .map(order -> WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(SearchItems.row(order, 1))
                                .build())
                        .build())
                .toList();
        for (int from = 0; from < puts.size(); from += BATCH) {
            List<WriteRequest> some = puts.subList(from, from + BATCH);
            dynamo.batchWriteItem(request -> request.requestItems(Map.of(table, some)));
        }
    }

    @BeforeEach
    void forget() {
        counter.clear();
    }

    @AfterAll
    void stop() {
        dynamo.close();
        engine.close();
    }

    private static IndexedOrder order(int number) {
        return new IndexedOrder(
                new OrderRow(
                        OrderKey.of(SHOP, new ConnectionId("web"), "N-" + number),
                        "N-" + number,
                        "Erika Beispiel-Mustermann",
                        Optional.of(Money.of("84.70", "EUR")),
                        STATES.get(number % STATES.size()),
                        MONEY.get(number % MONEY.size()),
                        new ChannelId(number % 2 == 0 ? "web" : "ebay"),
                        number % 4,
                        PLACED.plusSeconds(number),
                        number % 10 == 0 ? Optional.of(PLACED.plusSeconds(number)) : Optional.empty()),
                Set.of(MAIL, new LookUp(LookUp.Kind.NAME, "beispiel erika")));
    }

    static Stream<OrderFilter> single() {
        return Stream.of(
                OrderFilter.none(),
                filter(Optional.of(Progress.SENT), Optional.empty(), Optional.empty(), false),
                filter(Optional.empty(), Optional.of(Due.UNPAID), Optional.empty(), false),
                filter(Optional.empty(), Optional.empty(), Optional.of(new ChannelId("ebay")), false),
                filter(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    private static OrderFilter filter(
            Optional<Progress> progress, Optional<Due> due, Optional<ChannelId> channel, boolean waiting) {
        return new OrderFilter(progress, due, channel, waiting);
    }

    @ParameterizedTest
    @MethodSource("single")
    void aPageOfOneFilterIsOneQueryAndTheLinesForAtMostFifteenUnits(OrderFilter filter) {
        FindOrders.Found page = find.list(SHOP, filter, Optional.empty());

        assertThat(page.rows()).hasSize(FindOrders.PAGE);
        assertThat(counter.operations()).containsExactly("DynamoDb.Query", "DynamoDb.BatchGetItem");
        assertThat(counter.units()).isPositive().isLessThanOrEqualTo(15);

        counter.clear();
        FindOrders.Found next = find.list(SHOP, filter, page.after());
        assertThat(next.rows()).doesNotContainAnyElementsOf(page.rows());
        assertThat(counter.operations()).containsExactly("DynamoDb.Query", "DynamoDb.BatchGetItem");
    }

    @Test
    void filtersTogetherTakeAtMostEightCallsAndNeverAScan() {
        OrderFilter together =
                filter(Optional.of(Progress.SENT), Optional.of(Due.UNPAID), Optional.of(new ChannelId("ebay")), true);

        find.list(SHOP, together, Optional.empty());
        assertThat(counter.operations())
                .hasSizeLessThanOrEqualTo(8)
                .containsOnly("DynamoDb.Query", "DynamoDb.BatchGetItem");
    }

    @Test
    void aBadgeIsOneQueryOfAtMostTwoUnits() {
        assertThat(find.count(SHOP, filter(Optional.empty(), Optional.empty(), Optional.empty(), true), 100))
                .isEqualTo(100);
        assertThat(counter.operations()).containsExactly("DynamoDb.Query");
        assertThat(counter.units()).isLessThanOrEqualTo(2);
    }

    /** A transactional unit counts twice; DynamoDB Local does not say so of all, hence the items' own count. */
    @Test
    void aNewOrderWritesItsRowAndWhatLeadsToItAndAChangeTheRowAlone() {
        SearchRows rows = new DynamoSearchRows(dynamo, table, () -> {
            throw new IllegalStateException("no key is made here");
        });
        IndexedOrder placed = order(ORDERS + 7);
        assertThat(rows.replace(Optional.empty(), placed)).isTrue();
        assertThat(counter.operations()).containsExactly("DynamoDb.TransactWriteItems");
        assertThat(counter.units()).isLessThanOrEqualTo(14);

        SearchRows.Stored stored = rows.find(placed.row().key()).orElseThrow();
        OrderRow row = placed.row();
        OrderRow sent = new OrderRow(
                row.key(),
                row.number(),
                row.name(),
                row.total(),
                Progress.DELIVERED,
                row.payment(),
                row.channel(),
                row.parcels(),
                row.placedAt(),
                row.waitingSince());
        counter.clear();
        assertThat(rows.replace(Optional.of(stored), new IndexedOrder(sent, placed.lookUps())))
                .isTrue();
        assertThat(counter.units()).isLessThanOrEqualTo(4);
    }
}

package io.buyerstatus.aws.search;

import io.buyerstatus.aws.item.BatchGet;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderList;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads the derived rows; it can change none. */
public final class DynamoOrderLists implements OrderLists {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoOrderLists(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Where a list is: which index, by which key, in which order. */
    private record Place(String index, String key, String sort, String of) {
        static Place of(ShopId shop, OrderList list) {
            return switch (list) {
                case OrderList.All all -> new Place("all", SearchTable.ALL, SearchTable.PLACED, shop.value());
                case OrderList.Waiting waiting -> of(shop, new OrderList.On(Board.US));
                case OrderList.On(var board) ->
                    new Place("board", SearchTable.BOARD, SearchTable.ENTRY, SearchTable.list(shop, board.word()));
                case OrderList.Owing(var due) ->
                    new Place("open", SearchTable.OPEN, SearchTable.PLACED, SearchTable.list(shop, due.word()));
                case OrderList.At(var progress) ->
                    new Place(
                            "progress",
                            SearchTable.PROGRESS,
                            SearchTable.PLACED,
                            SearchTable.list(shop, SearchItems.word(progress)));
                case OrderList.From(var channel) ->
                    new Place(
                            "channel",
                            SearchTable.CHANNEL,
                            SearchTable.PLACED,
                            SearchTable.list(shop, channel.value()));
            };
        }
    }

    @Override
    public Part walk(ShopId shop, OrderList list, Optional<String> after, int most) {
        Place place = Place.of(shop, list);
        QueryRequest.Builder query = query(place).limit(most).scanIndexForward(false);
        after.ifPresent(sort -> query.exclusiveStartKey(begin(shop, place, sort)));
        QueryResponse response = dynamo.query(query.build());
        List<OrderKey> orders = response.items().stream()
                .map(item -> SearchTable.orderOfRow(new ItemReader(item).text(SearchTable.PK)))
                .toList();
        Map<String, AttributeValue> last = response.lastEvaluatedKey();
        return new Part(
                orders, last.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(last).text(place.sort())));
    }

    /** Orders that were placed before a moment, the oldest first, behind one of them; one Query, and a GetItem where one is named. */
    public List<OrderKey> placedBefore(ShopId shop, Instant before, Optional<OrderKey> after, int most) {
        String from = after.map(SearchTable::row)
                .map(key -> dynamo.getItem(request -> request.tableName(table).key(key)))
                .filter(GetItemResponse::hasItem)
                .map(row -> new ItemReader(row.item()).text(SearchTable.PLACED) + "~")
                .orElse("");
        return dynamo
                .query(QueryRequest.builder()
                        .tableName(table)
                        .indexName("all")
                        .keyConditionExpression("#all = :shop AND #placed BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#all", SearchTable.ALL, "#placed", SearchTable.PLACED))
                        .expressionAttributeValues(Map.of(
                                ":shop", Values.text(shop.value()),
                                ":from", Values.text(from.isEmpty() ? "0" : from),
                                ":to", Values.text(Values.sortable(before))))
                        .limit(most)
                        .build())
                .items()
                .stream()
                .map(item -> SearchTable.orderOfRow(new ItemReader(item).text(SearchTable.PK)))
                .toList();
    }

    private static Map<String, AttributeValue> begin(ShopId shop, Place place, String sort) {
        Map<String, AttributeValue> key = new HashMap<>(SearchTable.row(SearchTable.order(shop, sort)));
        key.put(place.key(), Values.text(place.of()));
        key.put(place.sort(), Values.text(sort));
        return key;
    }

    @Override
    public int count(ShopId shop, OrderList list, int most) {
        return dynamo.query(query(Place.of(shop, list))
                        .limit(most)
                        .select(Select.COUNT)
                        .build())
                .count();
    }

    private QueryRequest.Builder query(Place place) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(place.index())
                .keyConditionExpression("#key = :of")
                .expressionAttributeNames(Map.of("#key", place.key()))
                .expressionAttributeValues(Map.of(":of", Values.text(place.of())));
    }

    @Override
    public List<OrderRow> rows(List<OrderKey> orders) {
        Map<OrderKey, OrderRow> found = new HashMap<>();
        BatchGet.from(
                table, dynamo, orders.stream().distinct().map(SearchTable::row).toList(), item -> {
                    OrderRow row = SearchItems.row(new ItemReader(item));
                    found.put(row.key(), row);
                });
        List<OrderRow> rows = new ArrayList<>();
        orders.stream().distinct().forEach(order -> Optional.ofNullable(found.get(order))
                .ifPresent(rows::add));
        return rows;
    }

    @Override
    public List<OrderKey> leading(ShopId shop, LookUp lookUp, int most) {
        boolean name = lookUp.kind() == LookUp.Kind.NAME;
        Map<String, String> names = new HashMap<>(Map.of("#pk", SearchTable.PK));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":pk", Values.text(SearchTable.partition(shop, lookUp))));
        if (name) {
            names.put("#sk", SearchTable.SK);
            values.put(":begins", Values.text(lookUp.text()));
        }
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk" + (name ? " AND begins_with(#sk, :begins)" : ""))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .scanIndexForward(name)
                .limit(most)
                .build();
        return dynamo.query(query).items().stream()
                .map(item -> SearchTable.order(shop, new ItemReader(item).text(SearchTable.SK)))
                .toList();
    }

    @Override
    public Optional<SearchKey> keyOf(ShopId shop) {
        Map<String, AttributeValue> found = dynamo.getItem(
                        request -> request.tableName(table).key(SearchTable.keyOf(shop)))
                .item();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchKey(new ItemReader(found).text(SearchTable.SECRET)));
    }
}

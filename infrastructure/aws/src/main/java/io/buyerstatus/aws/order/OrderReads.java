package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Detail;
import io.buyerstatus.core.order.BuyerDeclarations;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.TrackedNumbers.Tracked;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.Stamped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads item collections: one Query, more only where an order is far larger than usual. */
final class OrderReads {
    /** Head, access, detail, payments, tickets, addresses, {@value OrderView#ENTRIES} entries, one that tells of older ones, and 16 parcels. */
    private static final int VIEW_LIMIT = 43;

    private final DynamoDbClient dynamo;
    private final String table;

    OrderReads(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    Optional<Order> find(OrderKey key) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK, "#sk", OrdersTable.SK))
                .expressionAttributeValues(Map.of(
                        ":pk", Values.text(OrdersTable.partition(key)),
                        ":from", Values.text(OrdersTable.HEAD),
                        ":to", Values.text(OrdersTable.LAST_PARCEL)))
                .build();
        List<Map<String, AttributeValue>> items = read(request, all -> false);
        return head(items).map(head -> order(key, head, items));
    }

    Optional<OrderHead> head(OrderKey key) {
        GetItemResponse response =
                dynamo.getItem(request -> request.tableName(table).key(OrdersTable.key(key, OrdersTable.HEAD)));
        return response.hasItem() ? Optional.of(HeadItem.read(key, new ItemReader(response.item()))) : Optional.empty();
    }

    Optional<Buyer> buyer(OrderKey key) {
        GetItemResponse response = dynamo.getItem(request -> request.tableName(table)
                .key(OrdersTable.key(key, OrdersTable.DETAIL))
                .projectionExpression("#buyer, #stamps, #schema")
                .expressionAttributeNames(
                        Map.of("#buyer", Detail.BUYER, "#stamps", Attributes.STAMPS, "#schema", Schema.ATTRIBUTE)));
        return response.hasItem()
                ? DetailItem.read(new ItemReader(response.item())).buyer().map(Stamped::value)
                : Optional.empty();
    }

    List<OrderKey> withNumber(ShopId shop, String number) {
        return partition(OrdersTable.numberPartition(shop, number), false).stream()
                .map(row -> new OrderKey(shop, sortKey(row)))
                .toList();
    }

    Tracked tracked(ShopId shop, String number) {
        Map<Boolean, List<Map<String, AttributeValue>>> rows =
                partition(OrdersTable.trackPartition(shop, number), true).stream()
                        .collect(Collectors.partitioningBy(row -> sortKey(row).equals(OrdersTable.EARLY)));
        return new Tracked(
                rows.getOrDefault(false, List.of()).stream()
                        .map(row -> new OrderKey(shop, sortKey(row)))
                        .toList(),
                rows.getOrDefault(true, List.of()).stream()
                        .map(row -> early(number, new ItemReader(row)))
                        .findFirst());
    }

    /** What carriers said of a number before an order had it, as it is now (strongly consistent). */
    Optional<EarlyScans> early(ShopId shop, String number) {
        GetItemResponse response = dynamo.getItem(request ->
                request.tableName(table).key(OrdersTable.earlyKey(shop, number)).consistentRead(true));
        return response.hasItem() ? Optional.of(early(number, new ItemReader(response.item()))) : Optional.empty();
    }

    private static EarlyScans early(String number, ItemReader row) {
        return new EarlyScans(number, row.number(Attributes.VERSION), ParcelItem.read(ParcelId.of("", number), row));
    }

    private List<Map<String, AttributeValue>> partition(String key, boolean latest) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(latest)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                .expressionAttributeValues(Map.of(":pk", Values.text(key)))
                .build();
        return read(request, items -> false);
    }

    Optional<OrderView> view(OrderKey key, boolean latest) {
        return view(key, seen(key, latest, OrderView.ENTRIES));
    }

    /** An order's page from its rows, the newest entries first. */
    static Optional<OrderView> view(OrderKey key, List<Map<String, AttributeValue>> items) {
        return head(items).map(head -> {
            Whole whole = whole(order(key, head, items), items, OrderView.ENTRIES);
            return new OrderView(whole.order(), HeadItem.glimpse(head), whole.entries(), whole.older());
        });
    }

    /** An order with its conversation, for the staff. */
    record Whole(Order order, List<Entry> entries, boolean older) {}

    /** As {@link #view}, strongly consistent and with as many entries as are asked for. */
    Optional<Whole> whole(OrderKey key, int most) {
        List<Map<String, AttributeValue>> items = seen(key, true, most);
        return head(items).map(head -> whole(order(key, head, items), items, most));
    }

    /** What pages read of an order, the newest entries first: one Query where nothing is far larger than usual. */
    private List<Map<String, AttributeValue>> seen(OrderKey key, boolean latest, int most) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(latest)
                .scanIndexForward(false)
                .limit(VIEW_LIMIT - OrderView.ENTRIES + most)
                .keyConditionExpression("#pk = :pk AND #sk < :unseen")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK, "#sk", OrdersTable.SK))
                .expressionAttributeValues(Map.of(
                        ":pk", Values.text(OrdersTable.partition(key)),
                        ":unseen", Values.text(OrdersTable.UNSEEN)))
                .build();
        return read(request, read -> read.stream().filter(OrderReads::isEntry).count() > most);
    }

    private static Whole whole(Order order, List<Map<String, AttributeValue>> items, int most) {
        List<Entry> newestFirst = items.stream()
                .filter(OrderReads::isEntry)
                .map(item -> EntryItem.read(sortKey(item), new ItemReader(item)))
                .toList();
        return new Whole(order, newestFirst.stream().limit(most).toList().reversed(), newestFirst.size() > most);
    }

    /** What the staff wrote, drafted and noted about an order. */
    List<Map<String, AttributeValue>> written(OrderKey key) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK, "#sk", OrdersTable.SK))
                .expressionAttributeValues(Map.of(
                        ":pk", Values.text(OrdersTable.partition(key)),
                        ":from", Values.text(OrdersTable.LETTER),
                        ":to", Values.text(OrdersTable.LAST_NOTE)))
                .build();
        return read(request, all -> false);
    }

    private static Optional<ItemReader> head(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.HEAD))
                .findFirst()
                .map(ItemReader::new);
    }

    private static Order order(OrderKey key, ItemReader head, List<Map<String, AttributeValue>> items) {
        Purchase purchase = items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.DETAIL))
                .findFirst()
                .map(item -> DetailItem.read(new ItemReader(item)))
                .orElse(Purchase.UNKNOWN);
        AccessItem access = items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.ACCESS))
                .findFirst()
                .map(item -> AccessItem.read(new ItemReader(item)))
                .orElse(AccessItem.NONE);
        List<ParcelFacts> fragments = items.stream()
                .filter(item -> OrdersTable.isParcel(sortKey(item)))
                .map(item -> ParcelItem.read(OrdersTable.parcelId(sortKey(item)), new ItemReader(item)))
                .toList();
        List<Withdrawal> withdrawals = items.stream()
                .filter(item -> OrdersTable.isWithdrawal(sortKey(item)))
                .map(item -> WithdrawalItem.read(key.shop(), new ItemReader(item)))
                .sorted(Comparator.comparing(Withdrawal::at).thenComparing(Withdrawal::id))
                .toList();
        PaymentAttempts payments = items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.PAYMENTS))
                .findFirst()
                .map(item -> PaymentAttemptsItem.read(new ItemReader(item)))
                .orElse(PaymentAttempts.NONE);
        Tickets tickets = items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.TICKETS))
                .findFirst()
                .map(item -> TicketsItem.read(new ItemReader(item)))
                .orElse(Tickets.NONE);
        AddressChanges addresses = items.stream()
                .filter(item -> sortKey(item).equals(OrdersTable.ADDRESSES))
                .findFirst()
                .map(item -> AddressChangesItem.read(new ItemReader(item)))
                .orElse(AddressChanges.NONE);
        return HeadItem.read(
                key,
                head,
                purchase,
                Parcels.of(fragments),
                new BuyerDeclarations(access.preferences(), withdrawals, payments, tickets, addresses),
                access);
    }

    /** All items of a Query, or the first that are enough. */
    private List<Map<String, AttributeValue>> read(
            QueryRequest request, Predicate<List<Map<String, AttributeValue>>> enough) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        QueryRequest next = request;
        while (true) {
            QueryResponse response = dynamo.query(next);
            items.addAll(response.items());
            if (response.lastEvaluatedKey().isEmpty() || enough.test(items)) {
                return items;
            }
            next = request.toBuilder()
                    .exclusiveStartKey(response.lastEvaluatedKey())
                    .build();
        }
    }

    private static boolean isEntry(Map<String, AttributeValue> item) {
        return OrdersTable.isEntry(sortKey(item));
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(OrdersTable.SK);
    }
}

package io.buyerstatus.core.testing;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.IndexedOrder;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderList;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchKey;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Derived rows in memory. */
public final class InMemorySearch implements SearchRows, OrderLists {
    private final Map<OrderKey, Stored> rows = new HashMap<>();
    private final Map<ShopId, SearchKey> keys = new HashMap<>();

    @Override
    public synchronized SearchKey key(ShopId shop) {
        return keys.computeIfAbsent(shop, of -> new SearchKey("key of " + of));
    }

    @Override
    public synchronized Optional<SearchKey> keyOf(ShopId shop) {
        return Optional.ofNullable(keys.get(shop));
    }

    @Override
    public synchronized Optional<Stored> find(OrderKey order) {
        return Optional.ofNullable(rows.get(order));
    }

    @Override
    public synchronized boolean replace(Optional<Stored> before, IndexedOrder after) {
        OrderKey key = after.row().key();
        if (!find(key).map(Stored::revision).equals(before.map(Stored::revision))) {
            return false;
        }
        rows.put(key, new Stored(after, before.map(Stored::revision).orElse(0L) + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Stored before) {
        return rows.remove(before.order().row().key(), before);
    }

    @Override
    public synchronized Part walk(ShopId shop, OrderList list, Optional<String> after, int most) {
        Function<OrderRow, String> place = row -> sort(
                list instanceof OrderList.Waiting || list instanceof OrderList.On
                        ? row.boardedAt().orElse(Instant.EPOCH)
                        : row.placedAt(),
                row.key());
        List<OrderRow> all = all(shop)
                .map(IndexedOrder::row)
                .filter(row -> in(list, row))
                .sorted(Comparator.comparing(place).reversed())
                .filter(row ->
                        after.map(from -> place.apply(row).compareTo(from) < 0).orElse(true))
                .toList();
        List<OrderRow> part = all.stream().limit(most).toList();
        return new Part(
                part.stream().map(OrderRow::key).toList(),
                part.size() == most ? Optional.of(place.apply(part.getLast())) : Optional.empty());
    }

    private static boolean in(OrderList list, OrderRow row) {
        return switch (list) {
            case OrderList.All all -> true;
            case OrderList.Waiting waiting -> row.waits();
            case OrderList.On(var board) -> row.board().filter(board::equals).isPresent();
            case OrderList.Owing(var due) -> row.payment() == due;
            case OrderList.At(var progress) -> row.progress() == progress;
            case OrderList.From(var channel) -> row.channel().equals(channel);
        };
    }

    private static String sort(Instant at, OrderKey order) {
        return "%020d".formatted(at.toEpochMilli()) + "#" + order.key();
    }

    @Override
    public synchronized int count(ShopId shop, OrderList list, int most) {
        return (int)
                all(shop).filter(order -> in(list, order.row())).limit(most).count();
    }

    @Override
    public synchronized List<OrderRow> rows(List<OrderKey> orders) {
        return orders.stream()
                .distinct()
                .flatMap(order -> find(order).stream())
                .map(stored -> stored.order().row())
                .toList();
    }

    @Override
    public synchronized List<OrderKey> leading(ShopId shop, LookUp lookUp, int most) {
        return all(shop)
                .filter(order -> order.lookUps().stream()
                        .anyMatch(other -> other.kind() == lookUp.kind()
                                && (lookUp.kind() == LookUp.Kind.NAME
                                        ? other.text().startsWith(lookUp.text())
                                        : other.equals(lookUp))))
                .sorted(Comparator.comparing((IndexedOrder order) -> order.row().placedAt())
                        .reversed())
                .limit(most)
                .map(order -> order.row().key())
                .toList();
    }

    private Stream<IndexedOrder> all(ShopId shop) {
        return rows.values().stream()
                .map(Stored::order)
                .filter(order -> order.row().key().shop().equals(shop));
    }
}

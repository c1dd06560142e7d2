package io.buyerstatus.aws.search;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names. An order has one {@code ROW}, which the indexes list by the keys in it; rows of look-ups hold nothing but their
 * keys. Everything in the table is derived, but the shops' keys, which only make what is derived with them.
 */
final class SearchTable {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String ROW = "ROW";
    static final String KEY = "KEY";

    /** Indexes, each by a key of the row's; also their names. */
    static final String ALL = "all";

    static final String PROGRESS = "progress";
    static final String OPEN = "open";
    static final String CHANNEL = "channel";
    static final String BOARD = "board";

    /** What the indexes sort by. */
    static final String PLACED = "placed";

    static final String ENTRY = "entry";

    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String TOTAL = "total";
    static final String PARCELS = "parcels";
    static final String LOOK_UPS = "lookUps";
    static final String REVISION = "revision";
    static final String SECRET = "secret";

    static final String TICKET = "ticket";

    /** Since when the shop is to do something about another delivery address. */
    static final String ADDRESS = "address";

    /** Since when the buyer waits for an answer, where {@link #ENTRY} does not say it. */
    static final String WAITING = "waiting";

    private static final String ORDER = "#ORDER#";
    private static final char BETWEEN = '#';
    private static final int LETTERS = 2;

    private SearchTable() {}

    static Map<String, AttributeValue> row(OrderKey order) {
        return key(order.shop() + ORDER + order.key(), ROW);
    }

    static Map<String, AttributeValue> keyOf(ShopId shop) {
        return key(shop + "#" + KEY, KEY);
    }

    static Map<String, AttributeValue> lookUp(OrderRow row, LookUp lookUp) {
        String begins = lookUp.kind() == LookUp.Kind.NAME ? lookUp.text() + BETWEEN : "";
        return key(partition(row.key().shop(), lookUp), begins + sort(row.placedAt(), row.key()));
    }

    /** Names share a partition with those that begin with the same two letters. */
    static String partition(ShopId shop, LookUp lookUp) {
        String text = lookUp.kind() == LookUp.Kind.NAME ? lookUp.text().substring(0, LETTERS) : lookUp.text();
        return shop.value() + BETWEEN + lookUp.kind() + BETWEEN + text;
    }

    /** Sorts by time, and tells orders of one moment apart. */
    static String sort(Instant at, OrderKey order) {
        return Values.sortable(at) + BETWEEN + order.key();
    }

    static Instant time(String sort) {
        return Instant.parse(sort.substring(0, sort.indexOf(BETWEEN)));
    }

    /** The order that a row of any kind ends with. */
    static OrderKey order(ShopId shop, String sort) {
        return new OrderKey(shop, sort.substring(sort.lastIndexOf(BETWEEN) + 1));
    }

    static OrderKey orderOfRow(String partition) {
        int end = partition.indexOf(BETWEEN);
        return new OrderKey(
                new ShopId(partition.substring(0, end)), partition.substring(partition.lastIndexOf(BETWEEN) + 1));
    }

    /** The key of a list of a shop's. */
    static String list(ShopId shop, String which) {
        return shop.value() + BETWEEN + which;
    }

    /** Which list a key names. */
    static String which(String list) {
        return list.substring(list.indexOf(BETWEEN) + 1);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sort));
    }
}

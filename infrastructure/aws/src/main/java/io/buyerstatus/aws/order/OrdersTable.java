package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of the orders' table; its other attributes' names are {@link Attributes}. One item collection per order; the sort keys are chosen so that an
 * event's Query (from {@link #HEAD} to {@link #LAST_PARCEL}) meets no conversation, and a page's Query (downwards from
 * {@link #UNSEEN}) meets parcels, detail and head first and then the newest entries.
 */
public final class OrdersTable {
    public static final String PK = "pk";
    public static final String SK = "sk";

    public static final String HEAD = "HEAD";
    /** Beside the head, so that a page's Query meets it and an open page's small read does not. */
    static final String ACCESS = "HEAD#ACCESS";

    static final String DETAIL = "HEAD#DETAIL";
    /** Beside the head, so that whoever reads the order meets what its buyer began to pay. */
    static final String PAYMENTS = "HEAD#PAYMENTS";

    /** Beside the head, so that whoever reads the order meets what its buyer asks to have settled. */
    static final String TICKETS = "HEAD#TICKETS";

    /** The other addresses that its buyer asked for. */
    static final String ADDRESSES = "HEAD#ADDRESSES";

    /** Beside the head, so that whoever reads the order meets what its buyer declared. */
    private static final String WITHDRAWAL = "HEAD#WITHDRAWAL#";

    static final String LAST_PARCEL = "PARCEL~";
    /** What the page never needs sorts after this. */
    static final String UNSEEN = "~";

    private static final String PARCEL = "PARCEL#";
    private static final String ENTRY = "ENTRY#";
    private static final String NOTE = "~NOTE#";
    /** Before the notes, so that one Query meets what the staff wrote, drafted and noted. */
    static final String LETTER = "~LETTER#";

    static final String DRAFT = "~LETTER-DRAFT#";
    static final String LAST_NOTE = "~NOTE~";
    private static final String ENTRY_ID = "~ENTRY#";
    private static final String NUMBER = "#NUMBER#";
    private static final String TRACK = "#TRACK#";
    private static final String WITHDRAWALS = "#WITHDRAWALS";
    private static final String SETTLED = "#SETTLED";
    private static final String ASSIGNED = "#ASSIGNED";

    /** Beside a tracking number's look-up rows, and after them: what carriers said of it before. */
    static final String EARLY = "~EARLY";

    /** Of {@link #EARLY}, tries and codes: when the table may drop it, in whole seconds since 1970. Stands in the template, too. */
    public static final String EXPIRES_AT = "expiresAt";

    private OrdersTable() {}

    /** The partition key of an order's item collection. */
    public static String partition(OrderKey order) {
        return order.shop().value() + "#" + order.key();
    }

    /** The order whose item collection a partition key names; empty for a key of another kind of row. */
    public static Optional<OrderKey> orderOf(String partition) {
        int end = partition.indexOf('#');
        return end < 0 || partition.indexOf('#', end + 1) >= 0
                ? Optional.empty()
                : OrderKey.parseRef(partition.substring(0, end) + "-" + partition.substring(end + 1));
    }

    public static Map<String, AttributeValue> key(OrderKey order, String sortKey) {
        return Map.of(PK, Values.text(partition(order)), SK, Values.text(sortKey));
    }

    static String parcel(ParcelId id) {
        return PARCEL + id.value();
    }

    static boolean isParcel(String sortKey) {
        return sortKey.startsWith(PARCEL);
    }

    static ParcelId parcelId(String sortKey) {
        return new ParcelId(sortKey.substring(PARCEL.length()));
    }

    static String entry(Entry entry) {
        return switch (entry.visibility()) {
                    case BUYER_AND_SELLER -> ENTRY;
                    case SELLER_ONLY -> NOTE;
                }
                + Values.sortable(entry.at()) + "#" + entry.id();
    }

    /** Beside an order: a declaration of withdrawal, oldest first. */
    static Map<String, AttributeValue> withdrawalKey(OrderKey order, Instant at, String id) {
        return key(order, WITHDRAWAL + Values.sortable(at) + "#" + id);
    }

    /** Whether a row beside an order is a declaration of an id. */
    public static boolean isWithdrawal(String sortKey, String id) {
        return isWithdrawal(sortKey) && sortKey.endsWith("#" + id);
    }

    public static boolean isWithdrawal(String sortKey) {
        return sortKey.startsWith(WITHDRAWAL);
    }

    /** The partition of a shop's declarations of withdrawal; their sort keys are their ids. */
    public static String withdrawals(ShopId shop) {
        return shop.value() + WITHDRAWALS;
    }

    /** The shop whose declarations of withdrawal a partition key names; empty for a key of another kind of row. */
    public static Optional<ShopId> withdrawalsOf(String partition) {
        return partition.endsWith(WITHDRAWALS)
                ? ShopId.parse(partition.substring(0, partition.length() - WITHDRAWALS.length()))
                : Optional.empty();
    }

    /** The partition of what a shop's staff are done with of its withdrawals; their sort keys are the declarations' ids. */
    static String settledWithdrawals(ShopId shop) {
        return shop.value() + SETTLED;
    }

    /** The partition of which orders a shop's staff found for its withdrawals; their sort keys are the declarations' ids. */
    public static String assignedWithdrawals(ShopId shop) {
        return shop.value() + ASSIGNED;
    }

    static String letter(LetterId id) {
        return LETTER + id.value();
    }

    static String draft(PersonId writer) {
        return DRAFT + writer.value();
    }

    /** The entry of the conversation, or the note, that a row is; empty for a row of another kind. */
    public static Optional<String> entryIdOf(String sortKey) {
        return isEntry(sortKey) || isNote(sortKey) ? Optional.of(entryId(sortKey)) : Optional.empty();
    }

    static boolean isNote(String sortKey) {
        return sortKey.startsWith(NOTE);
    }

    static boolean isEntry(String sortKey) {
        return sortKey.startsWith(ENTRY);
    }

    static Instant entryTime(String sortKey) {
        return Instant.parse(sortKey.substring(ENTRY.length(), sortKey.indexOf('#', ENTRY.length())));
    }

    static String entryId(String sortKey) {
        return sortKey.substring(sortKey.indexOf('#', ENTRY.length()) + 1);
    }

    /** The row that makes an entry's id unique in its order, whenever it was written. */
    static String uniqueEntry(Entry entry) {
        return uniqueEntry(entry.id());
    }

    static String uniqueEntry(String id) {
        return ENTRY_ID + id;
    }

    /** The look-up row that leads from an order number to the order. */
    static Map<String, AttributeValue> numberKey(OrderKey order, String number) {
        return lookUp(order.shop(), NUMBER, OrderNumbers.normalise(number), order);
    }

    /** The partition of the look-up rows of an order number; their sort keys are the orders' keys. */
    static String numberPartition(ShopId shop, String number) {
        return shop.value() + NUMBER + OrderNumbers.normalise(number);
    }

    /** The look-up row that leads from a tracking number to the order. */
    public static Map<String, AttributeValue> trackKey(OrderKey order, String normalisedNumber) {
        return lookUp(order.shop(), TRACK, normalisedNumber, order);
    }

    /** The partition of a tracking number: its look-up rows and {@link #EARLY}. */
    static String trackPartition(ShopId shop, String normalisedNumber) {
        return shop.value() + TRACK + normalisedNumber;
    }

    /** The row that keeps what carriers said of a number before an order had it. */
    public static Map<String, AttributeValue> earlyKey(ShopId shop, String normalisedNumber) {
        return Map.of(PK, Values.text(trackPartition(shop, normalisedNumber)), SK, Values.text(EARLY));
    }

    private static Map<String, AttributeValue> lookUp(ShopId shop, String kind, String number, OrderKey order) {
        return Map.of(PK, Values.text(shop.value() + kind + number), SK, Values.text(order.key()));
    }
}

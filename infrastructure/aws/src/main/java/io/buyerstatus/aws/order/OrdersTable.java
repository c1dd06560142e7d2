package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the orders' table. One item collection per order; the sort keys are chosen so that an
 * event's Query (from {@link #HEAD} to {@link #LAST_PARCEL}) meets no conversation, and a page's Query (downwards from
 * {@link #UNSEEN}) meets parcels, detail and head first and then the newest entries. Every page reads these items and every
 * event writes some of them: attribute names are short.
 */
public final class OrdersTable {
    public static final String PK = "pk";
    public static final String SK = "sk";

    static final String HEAD = "HEAD";
    /** Beside the head, so that a page's Query meets it and an open page's small read does not. */
    static final String ACCESS = "HEAD#ACCESS";

    static final String DETAIL = "HEAD#DETAIL";
    static final String LAST_PARCEL = "PARCEL~";
    /** What the page never needs sorts after this. */
    static final String UNSEEN = "~";

    private static final String PARCEL = "PARCEL#";
    private static final String ENTRY = "ENTRY#";
    private static final String NOTE = "~NOTE#";
    private static final String ENTRY_ID = "~ENTRY#";
    private static final String HISTORY = "~HISTORY#";
    private static final String NUMBER = "#NUMBER#";
    private static final String TRACK = "#TRACK#";

    /** Beside a tracking number's look-up rows, and after them: what carriers said of it before. */
    static final String EARLY = "~EARLY";

    /** Of {@link #EARLY}, tries and codes: when the table may drop it, in whole seconds since 1970. Stands in the template, too. */
    public static final String EXPIRES_AT = "expiresAt";

    /** The stamps that an item's registers point to. */
    static final String STAMPS = "st";

    /** Attributes of {@link #HEAD}. */
    static final class Head {
        static final String VERSION = "ver";
        static final String CONNECTION = "con";
        static final String CHANNEL = "chn";
        /** Absent while the order's placing was not seen. */
        static final String ADMISSION = "adm";

        static final String RULE = "rule";
        /** For readers of the head alone; everybody else has it from the order. */
        static final String GLIMPSE = "gl";

        static final String NUMBER = "no";
        static final String LANGUAGE = "lang";
        static final String REACHED = "ms";
        static final String REFUNDS = "ref";
        static final String REFUND_AT = "t";
        static final String REFUND_AMOUNT = "a";
        static final String REFUND_FULL = "f";
        static final String TOLD = "told";
        static final String OWED = "owed";
        static final String LINK_GENERATION = "gen";
        static final String LINK_HASH = "hash";
        static final String LINK_RENEWED = "ren";
        static final String LINK_REPLACED = "old";
        static final String SHARE_GENERATION = "sgen";
        /** Absent once the shared link is revoked. */
        static final String SHARE_HASH = "shash";

        private Head() {}
    }

    /** Attributes of {@link #ACCESS}, which is absent while nobody was verified and nothing wished. */
    static final class Access {
        static final String BROWSERS = "br";
        static final String HASH = "h";
        static final String PROOF = "p";
        static final String UNTIL = "u";
        static final String QUIET = "qu";
        static final String EMAIL = "em";
        static final String UNCONFIRMED = "un";
        static final String UPDATES = "up";
        static final String LANGUAGE = "la";

        private Access() {}
    }

    /** Attributes of {@link #DETAIL}. */
    static final class Detail {
        static final String BUYER = "by";
        static final String BILLING = "ba";
        static final String DELIVERY = "da";
        static final String LINES = "li";
        static final String TOTALS = "to";
        static final String PAYMENT = "pa";
        static final String NOTE = "no";
        static final String INVOICES = "inv";
        static final String DOCUMENTS = "doc";

        private Detail() {}
    }

    /** Attributes of a parcel's fragment. */
    static final class Parcel {
        static final String CARRIER = "ca";
        static final String NUMBER = "no";
        static final String URL = "url";
        static final String CONTENTS = "co";
        static final String SENT_AT = "sent";
        static final String EXPECTED = "ex";
        static final String PICKUP = "pu";
        static final String SCANS = "sc";
        static final String TOLD = "told";

        private Parcel() {}
    }

    /** Attributes of an entry. */
    static final class Entries {
        static final String AUTHOR = "a";
        static final String NAME = "n";
        static final String TEXT = "t";
        /** In the row that makes an entry's id unique: the sort key of the entry. */
        static final String WHERE = "at";

        private Entries() {}
    }

    /** Attributes of a history row. */
    static final class History {
        static final String EVENT_ID = "id";
        static final String TYPE = "type";
        static final String ORIGIN = "origin";
        static final String EFFECT = "effect";
        static final String RULE = "rule";
        static final String EVENT_TIME = "time";
        static final String RECEIVED_AT = "received";
        static final String IMPORTED = "import";

        private History() {}
    }

    private OrdersTable() {}

    /** The partition key of an order's item collection. */
    static String partition(OrderKey order) {
        return order.shop().value() + "#" + order.key();
    }

    static Map<String, AttributeValue> key(OrderKey order, String sortKey) {
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
        return ENTRY_ID + entry.id();
    }

    static String history(Instant eventTime, String markKey) {
        return HISTORY + Values.sortable(eventTime) + "#" + markKey;
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
    static Map<String, AttributeValue> trackKey(OrderKey order, String normalisedNumber) {
        return lookUp(order.shop(), TRACK, normalisedNumber, order);
    }

    /** The partition of a tracking number: its look-up rows and {@link #EARLY}. */
    static String trackPartition(ShopId shop, String normalisedNumber) {
        return shop.value() + TRACK + normalisedNumber;
    }

    /** The row that keeps what carriers said of a number before an order had it. */
    static Map<String, AttributeValue> earlyKey(ShopId shop, String normalisedNumber) {
        return Map.of(PK, Values.text(trackPartition(shop, normalisedNumber)), SK, Values.text(EARLY));
    }

    private static Map<String, AttributeValue> lookUp(ShopId shop, String kind, String number, OrderKey order) {
        return Map.of(PK, Values.text(shop.value() + kind + number), SK, Values.text(order.key()));
    }
}

package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of inquiries in the orders' table: a collection of each, with the sort keys of an order's for what was said; a copy of its head on
 * the board of its state, and one beside the order that it is linked to. The table drops them by itself.
 */
public final class InquiryRows {
    /** After the last word, or after the word itself. */
    private static final Duration KEPT = Duration.ofDays(730);

    private static final Duration SPAM_KEPT = Duration.ofDays(30);

    private static final String INQUIRY = "#INQUIRY#";
    private static final String BOARD = "#INQUIRIES#";
    private static final String OF_ORDER = "#INQUIRIES-OF#";

    static final String REVISION = "rev";
    static final String PRODUCT = "product";
    static final String ASSIGNEE = "person";
    private static final String ID = "inquiry";
    private static final String AT = "at";
    private static final String SINCE = "since";
    private static final String STATE = "where";
    private static final String HOLD = "why";
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String LANGUAGE = "lang";
    private static final String PROVEN = "proven";
    private static final String PRODUCT_ID = "id";
    private static final String PRODUCT_PAGE = "page";
    private static final String PRODUCT_PICTURE = "picture";
    private static final String ASSIGNEE_NAME = "personName";
    private static final String ORDER = "order";
    private static final String GIST = "gist";

    private InquiryRows() {}

    /** The partition of what was said. */
    public static String partition(ThreadKey.OfInquiry key) {
        return key.shop().value() + INQUIRY + key.inquiry();
    }

    static Map<String, AttributeValue> key(ThreadKey.OfInquiry key, String sort) {
        return key(partition(key), sort);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(OrdersTable.PK, Values.text(partition), OrdersTable.SK, Values.text(sort));
    }

    /** The partition of a board. */
    public static String board(ShopId shop, InquiryState state) {
        return shop.value() + BOARD + state.name();
    }

    static Map<String, AttributeValue> boardKey(Inquiry inquiry) {
        return boardKey(
                inquiry.key().shop(),
                inquiry.state(),
                Values.sortable(inquiry.since()) + "#" + inquiry.key().inquiry());
    }

    static Map<String, AttributeValue> boardKey(ShopId shop, InquiryState state, String sort) {
        return key(board(shop, state), sort);
    }

    /** The partition of those that are linked to an order. */
    public static String ofOrder(OrderKey order) {
        return order.shop().value() + OF_ORDER + order.key();
    }

    static Map<String, AttributeValue> orderKey(OrderKey order, Inquiry inquiry) {
        return key(
                ofOrder(order),
                Values.sortable(inquiry.at()) + "#" + inquiry.key().inquiry());
    }

    /** The item without its keys; the same wherever it stands. */
    static Map<String, AttributeValue> write(Inquiry inquiry) {
        Asker asker = inquiry.asker();
        return Schema.item()
                .number(REVISION, inquiry.revision())
                .text(ID, inquiry.key().inquiry())
                .instant(AT, inquiry.at())
                .instant(SINCE, inquiry.since())
                .text(STATE, inquiry.state().name())
                .text(HOLD, inquiry.hold().map(InquiryHold::name).orElse(""))
                .text(NAME, asker.name())
                .text(EMAIL, asker.email().value())
                .text(LANGUAGE, asker.language().tag())
                .flag(PROVEN, asker.proven())
                .put(PRODUCT, inquiry.product(), InquiryRows::product)
                .text(ASSIGNEE, inquiry.assignee().map(Assignee::person).orElse(""))
                .text(ASSIGNEE_NAME, inquiry.assignee().map(Assignee::name).orElse(""))
                .text(ORDER, inquiry.order().map(OrderKey::key).orElse(""))
                .text(GIST, inquiry.gist())
                .number(
                        OrdersTable.EXPIRES_AT,
                        until(inquiry.since(), inquiry.state() == InquiryState.SPAM ? SPAM_KEPT : KEPT))
                .item();
    }

    private static AttributeValue product(AskedProduct product) {
        return new ItemWriter()
                .text(PRODUCT_ID, product.id())
                .text(NAME, product.name())
                .text(PRODUCT_PAGE, product.page().map(URI::toString).orElse(""))
                .text(PRODUCT_PICTURE, product.picture().map(URI::toString).orElse(""))
                .value();
    }

    /** The inquiry of a row, wherever it stands. */
    public static Inquiry read(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new Inquiry(
                new ThreadKey.OfInquiry(shop, item.text(ID)),
                item.number(REVISION),
                item.instant(AT),
                new Asker(
                        item.text(NAME),
                        new EmailAddress(item.text(EMAIL)),
                        new Language(item.text(LANGUAGE)),
                        item.flag(PROVEN)),
                item.find(PRODUCT, InquiryRows::product),
                InquiryState.valueOf(item.text(STATE)),
                InquiryHold.stored(item.text(HOLD)),
                item.instant(SINCE),
                item.find(ASSIGNEE, AttributeValue::s).map(person -> new Assignee(person, item.text(ASSIGNEE_NAME))),
                item.find(ORDER, AttributeValue::s).map(order -> new OrderKey(shop, order)),
                item.text(GIST));
    }

    private static AskedProduct product(AttributeValue value) {
        ItemReader product = ItemReader.of(value);
        return new AskedProduct(
                product.text(PRODUCT_ID),
                product.text(NAME),
                product.find(PRODUCT_PAGE, page -> URI.create(page.s())),
                product.find(PRODUCT_PICTURE, picture -> URI.create(picture.s())));
    }

    /** An entry with its key. */
    static Map<String, AttributeValue> entry(ThreadKey.OfInquiry key, Entry entry) {
        return RowWrite.keyed(key(key, OrdersTable.entry(entry)), kept(EntryItem.write(entry), entry.at()));
    }

    /** The same row, for as long as what was said is kept. */
    static Map<String, AttributeValue> kept(Map<String, AttributeValue> item, Instant said) {
        return RowWrite.keyed(Map.of(OrdersTable.EXPIRES_AT, Values.number(until(said, KEPT))), item);
    }

    private static long until(Instant from, Duration kept) {
        return from.plus(kept).getEpochSecond();
    }
}

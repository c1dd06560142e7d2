package io.buyerstatus.aws.reply;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of mails that came in. None has a state of messages, so that no sender is woken by them. */
public final class MailRows {
    /** As long as the bucket keeps the mail itself. */
    private static final Duration KEPT = Duration.ofDays(730);

    private static final Duration SETTLED = Duration.ofDays(30);
    private static final Duration COUNTED = Duration.ofDays(2);

    private static final String MAIL = "#MAIL#";
    private static final String HELD = "#HELD";
    private static final String COUNT = "#MAILS";
    /** Beside an order's messages. */
    private static final String ANSWER = "ANSWER#";

    private static final String ITSELF = "MAIL";

    static final String AT = "at";
    static final String FROM = "from";
    static final String NAME = "name";
    static final String ABOUT = "about";
    static final String TEXT = "text";
    static final String FILES = "files";
    static final String SIZE = "size";
    static final String KIND = "kind";
    static final String REFUSED = "refused";
    static final String WHY = "why";
    static final String ORDER = "order";
    static final String INQUIRY = "inquiry";
    static final String WHERE = "where";
    static final String SINCE = "since";
    static final String COUNTED_MAILS = "mails";

    private MailRows() {}

    public static Map<String, AttributeValue> key(ShopId shop, MailId id) {
        return key(shop.value() + MAIL + id, ITSELF);
    }

    public static String heldOf(ShopId shop) {
        return shop.value() + HELD;
    }

    public static Map<String, AttributeValue> heldKey(ShopId shop, MailId id) {
        return key(heldOf(shop), id.value());
    }

    static Map<String, AttributeValue> count(ShopId shop, String what) {
        return key(shop.value() + COUNT, what);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(LedgerTable.PK, Values.text(partition), LedgerTable.SK, Values.text(sort));
    }

    /** That a mail is about an order. */
    static Map<String, AttributeValue> link(OrderKey order, MailId id) {
        ItemWriter item = Schema.item();
        key(LedgerTable.partition(order), ANSWER + id).forEach(item::put);
        return item.item();
    }

    /** The mail, if a row beside an order names one. */
    public static Optional<MailId> linked(String sortKey) {
        return sortKey.startsWith(ANSWER) ? MailId.parse(sortKey.substring(ANSWER.length())) : Optional.empty();
    }

    static AttributeValue countedUntil(Instant day) {
        return expiry(day.plus(COUNTED));
    }

    static Map<String, AttributeValue> kept(KeptMail mail) {
        ItemWriter item = Schema.item()
                .instant(AT, mail.at())
                .text(FROM, mail.from())
                .text(NAME, mail.name())
                .text(ABOUT, mail.subject())
                .text(TEXT, mail.text())
                .list(FILES, mail.files(), MailRows::file)
                .put(LedgerTable.EXPIRES_AT, expiry(mail.at().plus(KEPT)));
        key(mail.shop(), mail.id()).forEach(item::put);
        return item.item();
    }

    private static AttributeValue file(MailFile file) {
        return new ItemWriter()
                .text(NAME, file.name())
                .number(SIZE, file.size())
                .text(KIND, file.kept().map(DocumentType::name).orElse(""))
                .text(REFUSED, file.refused())
                .value();
    }

    public static KeptMail kept(ShopId shop, MailId id, ItemReader item) {
        Schema.check(item);
        return new KeptMail(
                shop,
                id,
                item.instant(AT),
                item.text(FROM),
                item.text(NAME),
                item.text(ABOUT),
                item.text(TEXT),
                item.list(FILES, MailRows::file));
    }

    private static MailFile file(AttributeValue value) {
        ItemReader file = ItemReader.of(value);
        return new MailFile(
                file.text(NAME),
                file.integer(SIZE),
                Optional.of(file.text(KIND)).filter(kind -> !kind.isEmpty()).map(DocumentType::valueOf),
                file.text(REFUSED));
    }

    static Map<String, AttributeValue> held(HeldMail mail) {
        ItemWriter item = Schema.item()
                .instant(AT, mail.at())
                .text(WHY, mail.reason().name())
                .text(ORDER, mail.order().map(OrderKey::key).orElse(""))
                .text(INQUIRY, mail.inquiry().map(ThreadKey.OfInquiry::inquiry).orElse(""))
                .text(FROM, mail.from())
                .text(ABOUT, mail.subject())
                .text(TEXT, mail.said())
                .text(WHERE, mail.state().name())
                .instant(SINCE, mail.since())
                .number(LedgerTable.REVISION, mail.revision())
                .put(
                        LedgerTable.EXPIRES_AT,
                        expiry(mail.since().plus(mail.state() == HeldMail.State.HELD ? KEPT : SETTLED)));
        heldKey(mail.shop(), mail.id()).forEach(item::put);
        return item.item();
    }

    public static HeldMail held(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new HeldMail(
                shop,
                new MailId(item.text(LedgerTable.SK)),
                item.instant(AT),
                HoldReason.valueOf(item.text(WHY)),
                Optional.of(item.text(ORDER)).filter(key -> !key.isEmpty()).map(key -> new OrderKey(shop, key)),
                item.find(INQUIRY, AttributeValue::s).map(key -> new ThreadKey.OfInquiry(shop, key)),
                item.text(FROM),
                item.text(ABOUT),
                item.text(TEXT),
                HeldMail.State.valueOf(item.text(WHERE)),
                item.instant(SINCE),
                item.number(LedgerTable.REVISION));
    }

    private static AttributeValue expiry(Instant at) {
        return Values.number(at.getEpochSecond());
    }
}

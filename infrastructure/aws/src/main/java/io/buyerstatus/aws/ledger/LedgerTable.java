package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.DueShards;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the ledger's table. {@link #STATE}, {@link #DUE_HOUR}, {@link #DUE_AT} and {@link #EXPIRES_AT}
 * are in the template too: in the stream's filter, the index and the time-to-live.
 */
public final class LedgerTable {
    public static final String PK = "pk";
    public static final String SK = "sk";

    /** Sparse: only what is still to be done has {@link #DUE_HOUR}. */
    public static final String DUE_INDEX = "due";

    static final String STATE = "state";
    public static final String DUE_HOUR = "dueHour";
    public static final String DUE_AT = "dueAt";
    public static final String EXPIRES_AT = "expiresAt";

    public static final String REVISION = "revision";
    static final String KEY = "occasion";
    static final String CHANNEL = "channel";
    static final String ROLE = "slot";
    static final String REASON = "reason";
    static final String PLANNED_AT = "plannedAt";
    static final String WANTED_AT = "wantedAt";
    public static final String ATTEMPTS = "attempts";
    static final String RESENT = "resent";
    static final String RECIPIENT = "recipient";
    static final String PROVIDER_ID = "providerId";
    static final String WHEN_PLANNED = "seenPlanned";
    static final String WHEN_DUE = "seenDue";
    static final String TEMPLATE = "template";
    static final String DIGEST = "digest";

    /** Absent where the shop tried nothing out. */
    static final String MEANT_FOR = "meantFor";

    /** Absent where no automation made it, and in all rows of earlier releases. */
    static final String LED_BY = "ledBy";

    /** Absent where the default mailbox tried, as in all rows of earlier releases. */
    static final String MAILBOX = "mailbox";

    /** Absent where no own mailbox was wanted in vain. */
    static final String INSTEAD = "instead";

    /** Absent where it was in one state only, and in all rows of earlier releases. */
    static final String BEFORE = "before";

    public static final String CHANGED_AT = "changedAt";

    /** Differs from write to write. */
    public static final String WRITE = "write";

    static final String RECEIVED_AT = "receivedAt";
    static final String ORDER = "order";
    static final String CONNECTION = "connection";
    static final String SUBJECT = "subject";
    static final String EVENT_ID = "eventId";
    static final String EVENT_TYPE = "eventType";
    static final String RULE = "rule";
    static final String EVENT_TIME = "eventTime";
    static final String ORIGIN = "origin";
    static final String IMPORTED = "imported";
    static final String EFFECT = "effect";

    static final String RECEIVES = "receives";
    static final String AT = "at";
    static final String CAUSE = "cause";
    static final String DETAIL = "detail";
    static final String SINCE = "since";

    static final String COUNT = "sent";
    static final String UNTIL = "until";

    public static final String MESSAGE = "MESSAGE#";
    public static final String MARK = "MARK#";
    private static final String FAILURE = "FAILURE#";
    private static final String NEWEST = "NEWEST";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "CURSOR";
    private static final String SENDING = "SENDING";
    private static final String ADDRESS = "#ADDRESS#";
    private static final String SUPPRESSION = "SUPPRESSION";
    private static final String REFUSED = "#REFUSED";
    private static final String RECIPIENTS = "RECIPIENT#";
    private static final String SMS = "#SMS";
    private static final String REPUTATION = "#REPUTATION";
    private static final String HELD = "HELD";
    private static final String AUTOMATION = "#AUTOMATION#";
    private static final String DUE_MESSAGES = "MESSAGES#";
    private static final String BROUGHT = "BROUGHT";
    private static final String NAMED = " ";

    /** Where {@link #AGAIN} rows stand. */
    public static final String BROUGHT_AGAIN = "AGAIN";

    /** In the template too, in the stream's filter: a row that names pending messages which nobody took. */
    public static final String AGAIN = "again";

    public static final String MESSAGES = "messages";

    private static final DateTimeFormatter HOURLY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);

    private LedgerTable() {}

    /** The partition key of an order's events and messages. */
    public static String partition(OrderKey order) {
        return partition(Subject.of(order));
    }

    /** The partition key of what belongs to a subject. */
    public static String partition(Subject subject) {
        return subject.shop().value() + "#" + subject.key();
    }

    /** The key of a message's row. */
    public static Map<String, AttributeValue> key(MessageId id) {
        return key(partition(id.subject()), MESSAGE + id.id());
    }

    /** The order that a partition is of; empty for one of something else. */
    public static Optional<OrderKey> order(String partitionKey) {
        int separator = partitionKey.lastIndexOf('#');
        return separator < 0
                ? Optional.empty()
                : ShopId.parse(partitionKey.substring(0, separator))
                        .flatMap(shop -> OrderKey.parseRef(shop + "-" + partitionKey.substring(separator + 1)));
    }

    /**
     * The message of a row's key, if the row is a message: what the stream's records name. Empty, too, where its subject is of
     * a kind that this release does not know.
     */
    public static Optional<MessageId> messageId(String partitionKey, String sortKey) {
        int separator = partitionKey.lastIndexOf('#');
        if (!sortKey.startsWith(MESSAGE) || separator < 0) {
            return Optional.empty();
        }
        return ShopId.parse(partitionKey.substring(0, separator))
                .flatMap(shop -> Subject.parse(shop, partitionKey.substring(separator + 1)))
                .flatMap(subject -> MessageId.parse(subject, sortKey.substring(MESSAGE.length())));
    }

    /** The key of an event that was taken in. */
    static Map<String, AttributeValue> taken(OrderKey order, String markKey) {
        return key(partition(order), MARK + markKey);
    }

    static Map<String, AttributeValue> failure(String messageId) {
        return key(FAILURE + messageId, NEWEST);
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /** The row that says when a sweep last had brought again what nobody took. */
    static Map<String, AttributeValue> brought() {
        return key(SWEEP, BROUGHT);
    }

    /** A row that the stream brings to the senders, and nobody else reads. */
    static Map<String, AttributeValue> again(Instant now, MessageId first) {
        return key(BROUGHT_AGAIN, Values.sortable(now) + "#" + first.id());
    }

    /** A message as {@link #AGAIN} rows name it. */
    static String named(MessageId id) {
        return partition(id.subject()) + NAMED + id.id();
    }

    /** The message of such a name. */
    public static Optional<MessageId> named(String name) {
        int separator = name.lastIndexOf(NAMED);
        return separator < 0
                ? Optional.empty()
                : messageId(name.substring(0, separator), MESSAGE + name.substring(separator + NAMED.length()));
    }

    /** The row that says when sending worked, of the whole deployment. */
    static Map<String, AttributeValue> sending(DeliveryChannel channel) {
        return key(SENDING, channel.name());
    }

    /** Addresses are kept as digests only. */
    public static Map<String, AttributeValue> suppression(ShopId shop, EmailAddress address) {
        return suppression(shop, address.normalised());
    }

    /** So are numbers, which no address looks like. */
    public static Map<String, AttributeValue> suppression(ShopId shop, PhoneNumber number) {
        return suppression(shop, number.e164());
    }

    private static Map<String, AttributeValue> suppression(ShopId shop, String who) {
        byte[] digest = Hashes.sha256().digest(who.getBytes(StandardCharsets.UTF_8));
        return key(shop.value() + ADDRESS + HexFormat.of().formatHex(digest), SUPPRESSION);
    }

    /** One row for a recipient of all shops, the only one beside failures and cursors that belongs to none. */
    static Map<String, AttributeValue> recipient(Quota.OfRecipient quota) {
        return key(RECIPIENTS + quota.digest(), quota.kind().name());
    }

    static Map<String, AttributeValue> smsOfMonth(Quota.SmsOfShop quota) {
        return key(quota.shop().value() + SMS, quota.month().toString());
    }

    static Map<String, AttributeValue> reputation(ShopId shop, LocalDate day) {
        return key(shop.value() + REPUTATION, day.toString());
    }

    static Map<String, AttributeValue> heldMails(ShopId shop) {
        return key(shop.value() + REPUTATION, HELD);
    }

    /** What an automation sent in ten minutes or a day, or that it is held. */
    static Map<String, AttributeValue> automation(ShopId shop, String automation, String row) {
        return key(shop.value() + AUTOMATION + automation, row);
    }

    static String refusals(ShopId shop) {
        return shop.value() + REFUSED;
    }

    static Map<String, AttributeValue> refusal(ShopId shop, Instant receivedAt, String markKey) {
        return key(refusals(shop), Values.sortable(receivedAt) + "#" + markKey);
    }

    /**
     * The key of the index under which a message is due, one of {@link DueShards#SHARDS}: all changes of messages of a deployment
     * stand in this index, and under one key it took a thousand of them in a second.
     */
    public static String dueShard(String messageId) {
        return dueShard(Math.floorMod(messageId.hashCode(), DueShards.SHARDS));
    }

    /** The key of the index that a shard is. */
    public static String dueShard(int number) {
        return DUE_MESSAGES + (char) ('a' + number);
    }

    /** The key of the index that an instant falls into: of what is swept by hours, as messages were in earlier releases. */
    public static String dueHour(Instant instant) {
        return HOURLY.format(instant);
    }

    /** Sorts by time, then by what is due; what is due at one instant differs. */
    public static String dueAt(Instant due, String id) {
        return Values.sortable(due) + "#" + id;
    }

    /** Sorts after all that is due at an instant, and before all that is due later. */
    static String lastDueAt(Instant until) {
        return Values.sortable(until) + "#~";
    }

    /** The instant of {@link #dueAt}. */
    public static Instant due(String dueAt) {
        return Instant.parse(dueAt.substring(0, dueAt.indexOf('#')));
    }

    private static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(PK, Values.text(partitionKey), SK, Values.text(sortKey));
    }
}

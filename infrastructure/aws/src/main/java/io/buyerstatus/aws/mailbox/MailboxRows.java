package io.buyerstatus.aws.mailbox;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names. What a shop sets is in the settings' table, its passwords in a partition of their own there; what is learned is
 * in the ledger's table.
 */
final class MailboxRows {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String SMTP = "smtp";
    static final String SECURITY = "security";
    static final String LOGIN = "login";
    static final String ADDRESS = "address";
    static final String NAME = "name";
    static final String PER_MINUTE = "perMinute";
    static final String PER_DAY = "perDay";
    static final String IMAP = "imap";
    static final String VERSION = "version";
    static final String SECRET = "secret";

    static final String GRANT = "grant";
    static final String ACCESS = "access";
    static final String UNTIL = "until";
    static final String REFRESH = "refresh";
    static final String RENEWING = "renewing";

    static final String REVISION = "revision";
    static final String ARRIVAL = "arrival";
    static final String PROMISED = "promised";

    /** Absent in rows of earlier releases. */
    static final String PROMISED_TO_MANY = "promisedToMany";

    static final String LEARNED = "learned";
    static final String LEARNED_AT = "learnedAt";
    static final String DAY = "day";
    static final String TODAY = "today";
    static final String REFUSALS = "refusals";
    static final String FIRST_REFUSAL = "firstRefusal";
    static final String TROUBLES = "troubles";
    static final String PAUSED_UNTIL = "pausedUntil";
    static final String INVALID_SINCE = "invalidSince";
    static final String REASON = "reason";
    static final String NOTICE_ABOUT = "noticeAbout";
    static final String TOLD = "told";

    static final String ENDS = "ends";
    static final String WARN_FROM = "warnFrom";
    static final String WARNED = "warned";

    private static final String ROW = "MAILBOX#";
    private static final String STATE = "STATE";
    private static final String TRIAL = "TRIAL";
    private static final String TOKEN = "TOKEN";
    private static final String SIGN_IN = "SIGN_IN";

    private MailboxRows() {}

    static String partition(ShopId shop) {
        return shop + "#mailboxes";
    }

    static Map<String, AttributeValue> mailbox(ShopId shop, MailboxId id) {
        return key(partition(shop), ROW + id);
    }

    static MailboxId id(String sortKey) {
        return new MailboxId(sortKey.substring(ROW.length()));
    }

    static Map<String, AttributeValue> password(ShopId shop, MailboxId id) {
        return key(shop + "#secrets#mailbox", ROW + id);
    }

    static Map<String, AttributeValue> state(ShopId shop, MailboxId id) {
        return key(shop + "#" + ROW + id, STATE);
    }

    static Map<String, AttributeValue> trial(ShopId shop, MailboxId id) {
        return key(shop + "#" + ROW + id, TRIAL);
    }

    static Map<String, AttributeValue> token(ShopId shop, MailboxId id) {
        return key(shop + "#" + ROW + id, TOKEN);
    }

    static Map<String, AttributeValue> signIn(ShopId shop, MailboxId id) {
        return key(shop + "#" + ROW + id, SIGN_IN);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sort));
    }
}

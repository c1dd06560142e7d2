package io.buyerstatus.core.bulk;

import io.buyerstatus.core.desk.LetterRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the buyer of a chosen order gets nothing; the first that holds. Names are kept in stores. */
public enum BulkExclusion {
    /** It was erased, thrown away by the shop, or never known. */
    NO_ORDER,
    /** Neither open nor recent [UP-5]. */
    NOT_RECENT,
    /** It asks a favour, or offers something [UP-4]. */
    ADVERTISING,
    NO_ADDRESS,
    /** A marketplace lends the address, and does not allow it. */
    MARKETPLACE,
    NO_PHONE,
    NO_SMS_CONSENT,
    SMS_ELSEWHERE,
    SMS_TOO_LONG,
    /** What it says for this order has no end or no beginning. */
    TOO_LONG,
    /** Mails to the address bounced, for good. */
    BOUNCED,
    /** Its owner called a mail unwanted. */
    COMPLAINED,
    /** Its buyer stopped news that are no part of the contract. */
    STOPPED,
    /** The template says nothing in the buyer's language. */
    NO_LANGUAGE,
    /** The words name something that the order does not have. */
    LACKING,
    /** The same was sent about this order within a day; it goes out again only where its sender says so. */
    SAME_WORDS;

    /** As texts and addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a word names. */
    public static Optional<BulkExclusion> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static BulkExclusion of(LetterRule rule) {
        return switch (rule) {
            case NO_ORDER -> NO_ORDER;
            case NOT_RECENT -> NOT_RECENT;
            case ADVERTISING -> ADVERTISING;
            case NO_ADDRESS -> NO_ADDRESS;
            case MARKETPLACE -> MARKETPLACE;
            case NO_PHONE -> NO_PHONE;
            case NO_SMS_CONSENT -> NO_SMS_CONSENT;
            case SMS_ELSEWHERE -> SMS_ELSEWHERE;
            case SMS_TOO_LONG -> SMS_TOO_LONG;
            case EMPTY, TOO_LONG -> TOO_LONG;
            case AMONG_US, OTHERS_BY_MAIL, OTHERS_INVALID, TOO_MANY_OTHERS ->
                throw new IllegalStateException("a message to many is not refused for " + rule);
        };
    }
}

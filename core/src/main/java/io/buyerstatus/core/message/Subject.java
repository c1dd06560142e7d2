package io.buyerstatus.core.message;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message belongs to. It is the first part of the message's id and the partition of its row, so its key never changes.
 * What is said in an order's own thread belongs to the order.
 */
public sealed interface Subject {
    ShopId shop();

    /** Unique in its shop; {@link #parse} reads it. An order's is the order's own key. */
    String key();

    /** An order. */
    record OfOrder(OrderKey order) implements Subject {
        @Override
        public ShopId shop() {
            return order.shop();
        }

        @Override
        public String key() {
            return order.key();
        }

        @Override
        public String toString() {
            return "order " + key();
        }
    }

    /** A conversation that no order has. */
    record OfInquiry(ThreadKey.OfInquiry thread) implements Subject {
        private static final String PREFIX = "inquiry-";

        @Override
        public ShopId shop() {
            return thread.shop();
        }

        @Override
        public String key() {
            return PREFIX + thread.inquiry();
        }

        @Override
        public String toString() {
            return "inquiry " + thread.inquiry();
        }
    }

    /**
     * A member of a shop's staff.
     *
     * @param member the member's id in the shop: small letters and digits
     */
    record OfStaff(ShopId shop, String member) implements Subject {
        private static final String PREFIX = "staff-";
        private static final Pattern MEMBER = Pattern.compile("[0-9a-z]{1,40}");

        public OfStaff {
            Checks.matching(MEMBER, member, "staff member");
        }

        @Override
        public String key() {
            return PREFIX + member;
        }

        @Override
        public String toString() {
            return "staff member " + member;
        }
    }

    /**
     * A buyer's declaration of withdrawal, whether an order fits it or not.
     *
     * @param id of the declaration
     */
    record OfWithdrawal(ShopId shop, String id) implements Subject {
        private static final String PREFIX = "withdrawal-";
        private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

        public OfWithdrawal {
            Checks.matching(ID, id, "withdrawal");
        }

        @Override
        public String key() {
            return PREFIX + id;
        }

        @Override
        public String toString() {
            return "withdrawal " + id;
        }
    }

    /**
     * A buyer's review of an order.
     *
     * @param id of the review
     */
    record OfReview(ShopId shop, String id) implements Subject {
        private static final String PREFIX = "review-";
        private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

        public OfReview {
            Checks.matching(ID, id, "review");
        }

        @Override
        public String key() {
            return PREFIX + id;
        }

        @Override
        public String toString() {
            return "review " + id;
        }
    }

    /** A connection to a shop system. */
    record OfConnection(ShopId shop, ConnectionId connection) implements Subject {
        private static final String PREFIX = "connection-";

        @Override
        public String key() {
            return PREFIX + connection;
        }

        @Override
        public String toString() {
            return "connection " + connection;
        }
    }

    /**
     * An address that a shop's program is told at.
     *
     * @param endpoint the id of the address
     */
    record OfWebhook(ShopId shop, String endpoint) implements Subject {
        private static final String PREFIX = "webhook-";
        private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

        public OfWebhook {
            Checks.matching(ID, endpoint, "endpoint");
        }

        @Override
        public String key() {
            return PREFIX + endpoint;
        }

        @Override
        public String toString() {
            return "webhook " + endpoint;
        }
    }

    /** One of the shop's own mailboxes. */
    record OfMailbox(ShopId shop, MailboxId mailbox) implements Subject {
        private static final String PREFIX = "mailbox-";

        @Override
        public String key() {
            return PREFIX + mailbox;
        }

        @Override
        public String toString() {
            return "mailbox " + mailbox;
        }
    }

    static Subject of(OrderKey order) {
        return new OfOrder(order);
    }

    /** What messages about a conversation belong to. */
    static Subject of(ThreadKey thread) {
        return switch (thread) {
            case ThreadKey.OfOrder(ShopId shop, String order) -> new OfOrder(new OrderKey(shop, order));
            case ThreadKey.OfInquiry inquiry -> new OfInquiry(inquiry);
        };
    }

    /** Reads {@link #key()}; empty for a kind that this release does not know. */
    static Optional<Subject> parse(ShopId shop, String key) {
        if (key.startsWith(OfConnection.PREFIX)) {
            return named(key, OfConnection.PREFIX, id -> new OfConnection(shop, new ConnectionId(id)));
        }
        if (key.startsWith(OfMailbox.PREFIX)) {
            return named(key, OfMailbox.PREFIX, id -> new OfMailbox(shop, new MailboxId(id)));
        }
        Matcher kind = Pattern.compile("(?:(inquiry|staff|withdrawal|review|webhook)-)?([0-9a-z]{1,40})")
                .matcher(key);
        if (!kind.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (kind.group(1)) {
                        case null -> new OfOrder(new OrderKey(shop, key));
                        case "staff" -> new OfStaff(shop, kind.group(2));
                        case "review" -> new OfReview(shop, kind.group(2));
                        case "webhook" -> new OfWebhook(shop, kind.group(2));
                        case "withdrawal" -> new OfWithdrawal(shop, kind.group(2));
                        default -> new OfInquiry(new ThreadKey.OfInquiry(shop, kind.group(2)));
                    });
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** Of a kind whose ids may have any sign of a name. */
    private static Optional<Subject> named(String key, String prefix, Function<String, Subject> subject) {
        try {
            return Optional.of(subject.apply(key.substring(prefix.length())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

package io.buyerstatus.core.access.ratelimit;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What tries are counted for.
 *
 * @param subject a key that tells nobody what was typed, nor where from
 */
public record RateLimitKey(RateLimit limit, String subject) {
    private static final int NETWORK_BYTES = 8;

    public RateLimitKey {
        Checks.text(subject, 100, "subject");
    }

    /** Something of one order, by whatever link: {@link RateLimit#LOOK_UP_CODE}, {@link RateLimit#ADDED_EMAIL} and the like. */
    public static RateLimitKey of(RateLimit limit, OrderKey order) {
        return new RateLimitKey(limit, order.key());
    }

    /** Something at an order's present private link: whoever used it up by an older one leaves it to the new one whole. */
    public static RateLimitKey atLink(RateLimit limit, Order order) {
        int generation = order.access().link().generation();
        // The first link's subject is the one under which tries were counted before links were told apart.
        return new RateLimitKey(
                limit, generation == 1 ? order.key().key() : order.key().key() + "#" + generation);
    }

    /** What failed from an IPv4 address, or from the /64 of an IPv6 address: what one subscriber has. */
    public static RateLimitKey ofAddress(String address) {
        return new RateLimitKey(RateLimit.ADDRESS, Hashes.key("address", network(address)));
    }

    /** The look-ups from there. */
    public static RateLimitKey ofLookUps(String address) {
        return new RateLimitKey(RateLimit.LOOK_UP, Hashes.key("address", network(address)));
    }

    /** The withdrawals declared from there. */
    public static RateLimitKey ofWithdrawals(String address) {
        return new RateLimitKey(RateLimit.WITHDRAWAL, Hashes.key("address", network(address)));
    }

    /** The receipts of withdrawals that go to an address. */
    public static RateLimitKey ofReceipts(EmailAddress recipient) {
        return new RateLimitKey(RateLimit.WITHDRAWAL_RECEIPT, Hashes.key("recipient", recipient.normalised()));
    }

    /** The questions from there. */
    public static RateLimitKey ofQuestions(RateLimit limit, String address) {
        return new RateLimitKey(limit, Hashes.key("address", network(address)));
    }

    /** The questions with an address. */
    public static RateLimitKey ofAsker(EmailAddress asker) {
        return new RateLimitKey(RateLimit.INQUIRY_ADDRESS, Hashes.key("asker", asker.normalised()));
    }

    /** All questions to the shop. */
    public static RateLimitKey ofShopsQuestions() {
        return new RateLimitKey(RateLimit.INQUIRY_SHOP, "shop");
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}

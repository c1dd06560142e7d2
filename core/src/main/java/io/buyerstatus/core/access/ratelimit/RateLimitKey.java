package io.buyerstatus.core.access.ratelimit;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

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

    /**
     * Something of one order: {@link RateLimit#ORDER}, {@link RateLimit#POSTCODE}, {@link RateLimit#CODE}, {@link RateLimit#LINK},
     * {@link RateLimit#REPLACEMENT}.
     */
    public static RateLimitKey of(RateLimit limit, OrderKey order) {
        return new RateLimitKey(limit, order.key());
    }

    /** Looking up an order number, whether there is such an order or not. */
    public static RateLimitKey ofNumber(String normalised) {
        return new RateLimitKey(RateLimit.NUMBER, Hashes.key("number", normalised));
    }

    /** Looking up by an e-mail address, whether anybody has it or not. */
    public static RateLimitKey ofEmail(String typed) {
        return new RateLimitKey(
                RateLimit.EMAIL, Hashes.key("email", typed.strip().toLowerCase(Locale.ROOT)));
    }

    /** An IPv4 address, or the /64 of an IPv6 address: what one subscriber has. */
    public static RateLimitKey ofAddress(String address) {
        return new RateLimitKey(RateLimit.ADDRESS, Hashes.key("address", network(address)));
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

package io.buyerstatus.core.guard;

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
public record Tries(Limit limit, String subject) {
    private static final int NETWORK_BYTES = 8;

    public Tries {
        Checks.text(subject, 100, "subject");
    }

    /**
     * Something of one order: {@link Limit#ORDER}, {@link Limit#POSTCODE}, {@link Limit#CODE}, {@link Limit#LINK},
     * {@link Limit#REPLACEMENT}.
     */
    public static Tries of(Limit limit, OrderKey order) {
        return new Tries(limit, order.key());
    }

    /** Looking up an order number, whether there is such an order or not. */
    public static Tries ofNumber(String normalised) {
        return new Tries(Limit.NUMBER, Hashes.key("number", normalised));
    }

    /** Looking up by an e-mail address, whether anybody has it or not. */
    public static Tries ofEmail(String typed) {
        return new Tries(Limit.EMAIL, Hashes.key("email", typed.strip().toLowerCase(Locale.ROOT)));
    }

    /** An IPv4 address, or the /64 of an IPv6 address: what one subscriber has. */
    public static Tries ofAddress(String address) {
        return new Tries(Limit.ADDRESS, Hashes.key("address", network(address)));
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

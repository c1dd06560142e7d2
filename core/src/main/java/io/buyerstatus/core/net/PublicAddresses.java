package io.buyerstatus.core.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses belong to the public internet. Of version 4 all but those with a special purpose; of version 6 only those
 * given out to networks, and of these none that carries another address inside (an embedded address may be private).
 *
 * <p>Source: the IANA registries of special-purpose addresses (RFC 6890 and its updates), as of November 2026.
 */
public final class PublicAddresses {
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3", "global unicast");

    private static final List<AddressRange> DENIED = List.of(
            AddressRange.of("0.0.0.0/8", "this network"),
            AddressRange.of("10.0.0.0/8", "private use"),
            AddressRange.of("100.64.0.0/10", "shared by a provider's customers"),
            AddressRange.of("127.0.0.0/8", "loopback"),
            AddressRange.of("169.254.0.0/16", "link-local"),
            AddressRange.of("172.16.0.0/12", "private use"),
            AddressRange.of("192.0.0.0/24", "protocol assignments"),
            AddressRange.of("192.0.2.0/24", "documentation"),
            AddressRange.of("192.31.196.0/24", "AS112"),
            AddressRange.of("192.52.193.0/24", "AMT"),
            AddressRange.of("192.88.99.0/24", "6to4 relays"),
            AddressRange.of("192.168.0.0/16", "private use"),
            AddressRange.of("192.175.48.0/24", "AS112"),
            AddressRange.of("198.18.0.0/15", "benchmarks"),
            AddressRange.of("198.51.100.0/24", "documentation"),
            AddressRange.of("203.0.113.0/24", "documentation"),
            AddressRange.of("224.0.0.0/4", "multicast"),
            AddressRange.of("240.0.0.0/4", "reserved"),
            AddressRange.of("2001::/23", "protocol assignments, Teredo among them"),
            AddressRange.of("2001:db8::/32", "documentation"),
            AddressRange.of("2002::/16", "6to4"),
            AddressRange.of("2620:4f:8000::/48", "AS112"),
            AddressRange.of("3fff::/20", "documentation"));

    private PublicAddresses() {}

    /** Whether the last part of a host's name is a number, so that systems take all of it for one (WHATWG URL, "ends in a number"). */
    public static boolean numeric(String host) {
        return NUMERIC.matcher(host).matches();
    }

    /** Why an address is not public; empty where it is. */
    public static Optional<String> refusal(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.holds(address)) {
            return Optional.of("no global unicast");
        }
        return DENIED.stream()
                .filter(range -> range.holds(address))
                .map(AddressRange::purpose)
                .findFirst();
    }
}

package io.buyerstatus.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses that begin alike. */
record AddressRange(InetAddress first, int bits, String purpose) {
    /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}. */
    static AddressRange of(String range, String purpose) {
        int slash = range.indexOf('/');
        try {
            // A literal: nothing is resolved.
            return new AddressRange(
                    InetAddress.getByName(range.substring(0, slash)),
                    Integer.parseInt(range.substring(slash + 1)),
                    purpose);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no range of addresses: " + range, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (its[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}

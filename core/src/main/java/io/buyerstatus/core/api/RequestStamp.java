package io.buyerstatus.core.api;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/**
 * The name that a program gives to something which shall be done once ({@code Idempotency-Key}), and a digest of what it asked for.
 *
 * <p>Source: draft-ietf-httpapi-idempotency-key-header-07.
 *
 * @param fingerprint of the operation and all that it was asked with
 */
public record RequestStamp(String name, String fingerprint) {
    public static final int LONGEST = 100;

    public RequestStamp {
        Checks.require(fits(name), "name", "must have 1 to " + LONGEST + " visible characters of ASCII");
    }

    /** The stamp of a name as it was sent; empty where it cannot be one. */
    public static Optional<RequestStamp> of(String name, String fingerprint) {
        return fits(name) ? Optional.of(new RequestStamp(name, fingerprint)) : Optional.empty();
    }

    private static boolean fits(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}

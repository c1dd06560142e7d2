package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shop's key that all its links' secrets are derived from with HMAC-SHA-256: the same order always has the same link,
 * and whoever does not hold the key cannot make one. Only senders and the console may open it.
 */
public final class LinkKey {
    private static final String ALGORITHM = "HmacSHA256";

    /** 256 bits from a secure source. */
    public static final int KEY_BYTES = 32;

    private final byte[] key;

    public LinkKey(byte[] key) {
        Checks.require(key.length == KEY_BYTES, "link key", "must have " + KEY_BYTES + " bytes");
        this.key = key.clone();
    }

    /** The secret of the private link of the order with this public reference. */
    public LinkSecret secret(String ref, int generation) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] code = mac.doFinal(("private|" + ref + "|" + generation).getBytes(StandardCharsets.UTF_8));
            return new LinkSecret(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, LinkSecret.BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java platform", e);
        }
    }

    /** What an order remembers of the link. */
    public LinkState state(String ref, int generation) {
        return new LinkState(generation, SecretHash.of(secret(ref, generation)));
    }
}

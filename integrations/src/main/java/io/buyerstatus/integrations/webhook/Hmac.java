package io.buyerstatus.integrations.webhook;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) as the platforms sign with it. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGEST_BYTES = 32;

    private Hmac() {}

    /** The code of the message's parts, read one after the other. */
    public static byte[] sha256(byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java platform", e);
        }
    }

    /** A digest in base64, if it is one. */
    public static Optional<byte[]> digest(String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            return digest.length == DIGEST_BYTES ? Optional.of(digest) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A digest in hexadecimal digits, if it is one. */
    public static Optional<byte[]> hexDigest(String hex) {
        return hex.length() == 2 * DIGEST_BYTES && hex.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(HexFormat.of().parseHex(hex))
                : Optional.empty();
    }

    /**
     * Whether one of the keys made one of the digests. Each pair is compared in constant time, and all pairs are, so the
     * time tells nothing of which was the right one.
     */
    public static boolean anyMade(List<byte[]> keys, Collection<byte[]> digests, byte[]... message) {
        boolean made = false;
        for (byte[] key : keys) {
            byte[] expected = sha256(key, message);
            for (byte[] digest : digests) {
                made |= MessageDigest.isEqual(expected, digest);
            }
        }
        return made;
    }
}

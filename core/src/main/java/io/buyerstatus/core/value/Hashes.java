package io.buyerstatus.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** SHA-256 over named parts, and the base 32 text form of its first 130 bits that keys are made of. */
public final class Hashes {
    /** Crockford's base 32 alphabet in lower case: no i, l, o, u, so that a key can be read aloud. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int KEY_LENGTH = 26;

    /** The form of a {@link #key}. */
    public static final Pattern KEY = Pattern.compile("[" + ALPHABET + "]{" + KEY_LENGTH + "}");

    private Hashes() {}

    /** The digest of the parts, each preceded by its length, so that no two lists of parts collide by concatenation. */
    public static byte[] sha256(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** 26 characters of base 32 (130 bits) of the digest over the parts. */
    public static String key(String... parts) {
        return base32(sha256(parts), KEY_LENGTH);
    }

    /** So many characters of base 32, of as many bits as they hold. */
    public static String base32(byte[] digest, int length) {
        StringBuilder key = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int at = 0; key.length() < length; at++) {
            buffer = (buffer << 8 | (digest[at] & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5 && key.length() < length) {
                bits -= 5;
                key.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        return key.toString();
    }

    /** A fresh SHA-256 digest; every Java platform has it (java.security.MessageDigest). */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java platform", e);
        }
    }
}

package io.buyerstatus.core.api;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a program comes with: {@code bst_}, 160 bits in 27 characters of base 62, and the CRC-32 of those in six more. So programs that look
 * for leaked secrets know one when they see it, and a typing error is told from a key without asking anybody. Never logged, never stored.
 *
 * <p>Source: GitHub, "Behind GitHub's new authentication token formats" (2021).
 */
public record KeySecret(String value) {
    private static final String PREFIX = "bst_";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 27;
    private static final int CHECK = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

    public KeySecret {
        Checks.require(
                FORM.matcher(value).matches() && checked(value), "key", "must be a key as it was shown, to the letter");
    }

    /** The key of 160 bits that nobody has seen before. */
    public static KeySecret of(LinkSecret bits) {
        byte[] bytes = Base64.getUrlDecoder().decode(bits.value());
        String random = base62(new BigInteger(1, bytes), RANDOM);
        return new KeySecret(PREFIX + random + check(random));
    }

    /** The key that a text is; empty for anything else, be it one letter off. */
    public static Optional<KeySecret> parse(String text) {
        return FORM.matcher(text).matches() && checked(text) ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /** What is kept of it: as long as it is random, nobody guesses it from that. */
    public SecretHash hash() {
        byte[] digest = Hashes.sha256().digest(value.getBytes(StandardCharsets.US_ASCII));
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static boolean checked(String text) {
        String random = text.substring(PREFIX.length(), PREFIX.length() + RANDOM);
        return text.endsWith(check(random));
    }

    private static String check(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    private static String base62(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder digits = new StringBuilder(length);
        BigInteger rest = number;
        while (digits.length() < length) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            digits.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }

    /** Without what opens anything. */
    @Override
    public String toString() {
        return "KeySecret[...]";
    }
}

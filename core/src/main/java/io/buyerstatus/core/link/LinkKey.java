package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shop's key that all its links' secrets and all codes are derived from with HMAC-SHA-256: the same order always has the
 * same link, and nobody without the key can make one. Only senders, the console and the function that checks
 * codes may open it.
 */
public final class LinkKey {
    private static final String ALGORITHM = "HmacSHA256";

    /** 256 bits from a secure source. */
    public static final int KEY_BYTES = 32;

    private static final int REPLY_LENGTH = 12;

    private final byte[] key;

    public LinkKey(byte[] key) {
        Checks.require(key.length == KEY_BYTES, "link key", "must have " + KEY_BYTES + " bytes");
        this.key = key.clone();
    }

    /** The secret of the private link of the order with this public reference. */
    public LinkSecret secret(String ref, int generation) {
        return secret(derived("private|" + ref + "|" + generation));
    }

    /** The secret of a link that the order's buyer shares; independent of the private one. */
    public LinkSecret shared(String ref, int generation) {
        return secret(derived("shared|" + ref + "|" + generation));
    }

    /** What stops the news that a recipient gets about an order; it opens nothing, and no other recipient's does it. */
    public LinkSecret stop(String ref, String recipient) {
        return secret(derived("stop|" + ref + "|" + recipient));
    }

    /** What takes back another way for news of an order, in the hands of who is told of it; it opens nothing. */
    public LinkSecret undo(String ref, String recipient) {
        return secret(derived("undo|" + ref + "|" + recipient));
    }

    /**
     * What proves that we made an address for answers about an order: 12 characters of base 32, as mail programs keep them whatever they
     * do to capitals.
     *
     * @param writer whose answers are meant
     */
    public String reply(String ref, String writer) {
        return Hashes.base32(derived("reply|" + ref + "|" + writer), REPLY_LENGTH);
    }

    /** What opens the review of an order, and nothing else of it. */
    public LinkSecret review(String ref) {
        return secret(derived("review|" + ref));
    }

    /** What opens an inquiry for whoever asked. */
    public LinkSecret inquiry(String ref) {
        return secret(derived("inquiry|" + ref));
    }

    /**
     * What proves that we showed a form, and when: 12 characters of base 32.
     *
     * @param shown which form, and when
     */
    public String form(String shown) {
        return Hashes.base32(derived("form|" + shown), REPLY_LENGTH);
    }

    /**
     * The code that proves that its typist reads the messages for the order's buyer.
     *
     * @param address the address that the code proves, where it proves one: a code sent elsewhere is another one
     */
    public OneTimeCode code(String ref, CodeId id, String address) {
        BigInteger number = new BigInteger(1, derived("code|" + ref + "|" + id.value() + "|" + address));
        return new OneTimeCode(String.format(
                Locale.ROOT,
                "%06d",
                number.mod(BigInteger.valueOf(OneTimeCode.ALL)).intValue()));
    }

    /** What an order remembers of its first link. */
    public LinkState state(String ref, int generation) {
        return LinkState.first(generation, SecretHash.of(secret(ref, generation)));
    }

    private static LinkSecret secret(byte[] derived) {
        return LinkSecret.of(Arrays.copyOf(derived, LinkSecret.BYTES));
    }

    private byte[] derived(String label) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java platform", e);
        }
    }
}

package io.buyerstatus.core.testing;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Seals by masking, and remembers in the cipher text what it was sealed for. No secret is safe in it. */
public final class FakeSecretBox implements SecretBox {
    private static final int MAX_BYTES = 4096;
    private static final byte MASK = 0x5a;

    @Override
    public SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret) {
        Checks.require(secret.length >= 1 && secret.length <= MAX_BYTES, "secret", "must have 1 to 4096 bytes");
        byte[] label = label(shop, purpose);
        byte[] all = Arrays.copyOf(label, label.length + secret.length);
        System.arraycopy(secret, 0, all, label.length, secret.length);
        return new SealedSecret(Base64.getEncoder().encodeToString(masked(all)));
    }

    @Override
    public byte[] open(ShopId shop, Purpose purpose, SealedSecret secret) {
        byte[] all = masked(Base64.getDecoder().decode(secret.ciphertext()));
        byte[] label = label(shop, purpose);
        if (all.length < label.length || !Arrays.equals(label, Arrays.copyOf(all, label.length))) {
            throw new IllegalStateException("sealed for another shop or purpose");
        }
        return Arrays.copyOfRange(all, label.length, all.length);
    }

    private static byte[] label(ShopId shop, Purpose purpose) {
        return (shop + "|" + purpose + "|").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] masked(byte[] bytes) {
        byte[] masked = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            masked[at] = (byte) (bytes[at] ^ MASK);
        }
        return masked;
    }
}

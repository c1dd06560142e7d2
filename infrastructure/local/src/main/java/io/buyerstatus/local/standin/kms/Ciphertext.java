package io.buyerstatus.local.standin.kms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The opaque bytes that KMS answers: {@code version, length of key id, key id, nonce, AES-256-GCM}. The header and the
 * encryption context are authenticated with the message, so that neither can be exchanged.
 */
final class Ciphertext {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ciphertext() {}

    static byte[] encrypt(Key key, byte[] plaintext, Map<String, String> context) {
        byte[] header = header(key.id());
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, header, context).doFinal(plaintext);
            return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The id of the key that made these bytes; empty where nothing here made them. */
    static Optional<String> keyId(byte[] ciphertext) {
        if (ciphertext.length < 2 || ciphertext[0] != VERSION) {
            return Optional.empty();
        }
        int length = Byte.toUnsignedInt(ciphertext[1]);
        return ciphertext.length < 2 + length + NONCE_BYTES
                ? Optional.empty()
                : Optional.of(new String(ciphertext, 2, length, StandardCharsets.US_ASCII));
    }

    /** The plaintext; empty where the bytes were changed, or the context is not the one they were encrypted with. */
    static Optional<byte[]> decrypt(Key key, byte[] ciphertext, Map<String, String> context) {
        byte[] header = header(key.id());
        ByteBuffer rest = ByteBuffer.wrap(ciphertext).position(header.length);
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] sealed = new byte[rest.remaining()];
        rest.get(sealed);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, header, context).doFinal(sealed));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] header, Map<String, String> context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.material(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(canonical(context));
        return cipher;
    }

    private static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    /** Sorted by name, every text with its length: two contexts never give the same bytes. */
    private static byte[] canonical(Map<String, String> context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeMap<>(context).forEach((name, value) -> {
            text(bytes, name);
            text(bytes, value);
        });
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
    }
}

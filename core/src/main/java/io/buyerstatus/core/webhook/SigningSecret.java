package io.buyerstatus.core.webhook;

import io.buyerstatus.core.link.SecretSource;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * What deliveries are signed with: {@code whsec_} and the base64 of 256 random bits. Shown once, kept sealed, never logged.
 *
 * <p>Source: Standard Webhooks 1.0, "Signing secret serialization".
 */
public record SigningSecret(String value) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    /** One that nobody has seen before. */
    static SigningSecret fresh(SecretSource random) {
        ByteArrayOutputStream bits = new ByteArrayOutputStream();
        while (bits.size() < BYTES) {
            bits.writeBytes(Base64.getUrlDecoder().decode(random.fresh().value()));
        }
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(Arrays.copyOf(bits.toByteArray(), BYTES)));
    }

    /** Without what signs. */
    @Override
    public String toString() {
        return "SigningSecret[...]";
    }
}

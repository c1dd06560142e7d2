package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The SHA-256 of a link's secret, in base64url. */
public record SecretHash(String value) {
    public SecretHash {
        Checks.require(value.length() == 43, "secret hash", "must have 43 characters");
    }

    public static SecretHash of(LinkSecret secret) {
        byte[] digest = Hashes.sha256().digest(secret.value().getBytes(StandardCharsets.US_ASCII));
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** Whether the secret is the one; takes the same time whatever it is. */
    public boolean matches(LinkSecret secret) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), of(secret).value.getBytes(StandardCharsets.US_ASCII));
    }
}

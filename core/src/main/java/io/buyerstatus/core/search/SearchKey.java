package io.buyerstatus.core.search;

import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shop's key for the digests of its look-ups: the same address has another digest in every shop, and none that a list of addresses would
 * tell. It is kept with what it makes.
 *
 * @param text 160 bits or more, in base64url
 */
public record SearchKey(String text) {
    private static final int DIGEST_LENGTH = 26;

    public SearchKey {
        Checks.text(text, 100, "search key");
    }

    /** 156 bits of an HMAC-SHA-256 (RFC 2104). */
    String digest(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] digest = mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, DIGEST_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform has no HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SearchKey[...]";
    }
}

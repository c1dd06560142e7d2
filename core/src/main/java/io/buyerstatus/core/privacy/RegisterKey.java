package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shop's key for the entries of its register: what was erased has another digest in every shop, and none that a list of addresses would
 * tell. It is kept with what it makes.
 *
 * @param text 160 bits or more, in base64url
 */
public record RegisterKey(String text) {
    public RegisterKey {
        Checks.text(text, 100, "register key");
    }

    /** The entry of an order. */
    public String of(OrderKey order) {
        return entry("ORDER", order.key());
    }

    /** The entry of an address. */
    public String of(EmailAddress address) {
        return ofDigest(HexFormat.of()
                .formatHex(Hashes.sha256().digest(address.normalised().getBytes(StandardCharsets.UTF_8))));
    }

    /** The entry of an address of which no more is left than its SHA-256, in hexadecimal. */
    public String ofDigest(String digest) {
        return entry("ADDRESS", digest);
    }

    /** An HMAC-SHA-256 (RFC 2104). */
    private String entry(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return kind + "#"
                    + HexFormat.of().formatHex(mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform has no HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "RegisterKey[...]";
    }
}

package io.buyerstatus.integrations.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signature over the body alone, in base64 in one header: Shopify's and WooCommerce's way. It carries no time. */
public final class BodySignature {
    private BodySignature() {}

    /** Verifies with the secrets' UTF-8 bytes as keys; an empty secret is none. */
    public static SignatureCheck verify(byte[] body, Map<String, String> headers, String header, List<String> secrets) {
        Optional<byte[]> digest = Headers.value(headers, header).flatMap(Hmac::digest);
        if (digest.isEmpty()) {
            return SignatureCheck.UNSIGNED;
        }
        List<byte[]> keys = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        return Hmac.anyMade(keys, List.of(digest.get()), body) ? SignatureCheck.AUTHENTIC : SignatureCheck.FORGED;
    }
}

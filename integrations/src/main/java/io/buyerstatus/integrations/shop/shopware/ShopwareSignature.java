package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HMAC-SHA-256 in hexadecimal digits in one header, as Shopware and its apps sign; what is signed holds the time. */
final class ShopwareSignature {
    static final String BY_APP = "shopware-app-signature";
    static final String BY_SHOP = "shopware-shop-signature";
    static final String BY_SHOP_BEFORE = "shopware-shop-signature-previous";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ShopwareSignature() {}

    /** Verifies with the secrets' UTF-8 bytes as keys; an empty secret is none. */
    static SignatureCheck verify(byte[] message, Map<String, String> headers, String header, List<String> secrets) {
        Optional<byte[]> digest = Headers.value(headers, header).flatMap(Hmac::hexDigest);
        if (digest.isEmpty()) {
            return SignatureCheck.UNSIGNED;
        }
        List<byte[]> keys = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        return Hmac.anyMade(keys, List.of(digest.get()), message) ? SignatureCheck.AUTHENTIC : SignatureCheck.FORGED;
    }

    /** What is authentic, and signed no more than five minutes away from now. */
    static SignatureCheck fresh(SignatureCheck check, Optional<Instant> signedAt, Instant now) {
        boolean stale = signedAt.filter(at -> Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0)
                .isEmpty();
        return check == SignatureCheck.AUTHENTIC && stale ? SignatureCheck.STALE : check;
    }

    /** Seconds since 1970. */
    static Optional<Instant> time(String seconds) {
        return seconds.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }
}

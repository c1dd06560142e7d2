package io.buyerstatus.integrations.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signatures after Standard Webhooks 1.0: {@code v1,} and the base64 of an HMAC-SHA-256 over {@code id.timestamp.body}; several,
 * separated by blanks, while the sender changes its secret. The secret is {@code whsec_} and base64.
 */
public final class StandardWebhooks {
    /** How far the sender's clock may be from ours, either way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int MAX_SIGNATURES = 10;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private StandardWebhooks() {}

    /**
     * What a message is sent with.
     *
     * @param id the same each time that it is sent
     * @param secrets each of which must do for the receiver
     * @return headers, names in lower case
     * @throws IllegalArgumentException where a secret is none
     */
    public static Map<String, String> sign(String id, Instant at, byte[] body, List<String> secrets) {
        String timestamp = String.valueOf(at.getEpochSecond());
        byte[] head = head(id, timestamp);
        String signatures = secrets.stream()
                .map(secret -> key(secret).orElseThrow(() -> new IllegalArgumentException("not a secret that signs")))
                .map(key -> VERSION + Base64.getEncoder().encodeToString(Hmac.sha256(key, head, body)))
                .collect(Collectors.joining(" "));
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }

    /** Whether what came was signed with one of the secrets, and lately. */
    public static SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        Optional<String> id = Headers.value(headers, ID);
        Optional<String> timestamp = Headers.value(headers, TIMESTAMP)
                .filter(text -> SECONDS.matcher(text).matches());
        List<byte[]> digests = digests(Headers.value(headers, SIGNATURE).orElse(""));
        if (id.isEmpty() || timestamp.isEmpty() || digests.isEmpty()) {
            return SignatureCheck.UNSIGNED;
        }
        List<byte[]> keys =
                secrets.stream().flatMap(secret -> key(secret).stream()).toList();
        byte[] head = head(id.get(), timestamp.get());
        if (!Hmac.anyMade(keys, digests, head, body)) {
            return SignatureCheck.FORGED;
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp.get()));
        return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0
                ? SignatureCheck.AUTHENTIC
                : SignatureCheck.STALE;
    }

    private static byte[] head(String id, String timestamp) {
        return (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    }

    /** Signatures of other versions, as of asymmetric keys, are passed over. */
    private static List<byte[]> digests(String header) {
        return Arrays.stream(header.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .limit(MAX_SIGNATURES)
                .flatMap(signature -> Hmac.digest(signature.substring(VERSION.length())).stream())
                .toList();
    }

    /** The key in a secret; without the prefix, the secret's own bytes. */
    private static Optional<byte[]> key(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            return secret.isEmpty() ? Optional.empty() : Optional.of(secret.getBytes(StandardCharsets.UTF_8));
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            return key.length == 0 ? Optional.empty() : Optional.of(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

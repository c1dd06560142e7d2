package io.buyerstatus.journey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shop systems that deliver webhooks, each signing in its own way. */
record Sender(Web web, URI gateway) {
    static final byte[] NO_BODY = {};

    /** Shopify, signing with this secret. */
    Web.Answer shopify(String topic, byte[] body, String secret) {
        return hook(
                "shopify",
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "x-shopify-topic",
                        topic,
                        "x-shopify-hmac-sha256",
                        base64(hmac(secret.getBytes(StandardCharsets.UTF_8), body))));
    }

    /** WooCommerce, signing with this secret. */
    Web.Answer woo(String connection, String topic, byte[] body, String secret) {
        return hook(
                connection,
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "x-wc-webhook-topic",
                        topic,
                        "x-wc-webhook-signature",
                        base64(hmac(secret.getBytes(StandardCharsets.UTF_8), body))));
    }

    /** EasyPost, signing with this secret. */
    Web.Answer easyPost(byte[] body, String secret) {
        String digest = HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
        return hook(
                "easypost",
                body,
                Map.of("content-type", "application/json", "x-hmac-signature", "hmac-sha256-hex=" + digest));
    }

    /** AfterShip, signing with this secret. */
    Web.Answer afterShip(byte[] body, String secret) {
        return hook(
                "aftership",
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "aftership-hmac-sha256",
                        base64(hmac(secret.getBytes(StandardCharsets.UTF_8), body))));
    }

    /** DHL, which carries the token of its subscription. */
    Web.Answer dhl(byte[] body, String token) {
        return hook("dhl", body, Map.of("content-type", "application/json", "x-hook-token", token));
    }

    /** A sender of our own events, signing after Standard Webhooks with {@code whsec_...}, at a time. */
    Web.Answer generic(String connection, byte[] body, String secret, Instant at) {
        return hook(connection, body, standard(body, secret, at));
    }

    /** The headers of a delivery after Standard Webhooks. */
    static Map<String, String> standard(byte[] body, String secret, Instant at) {
        String id = "msg_journey";
        String time = Long.toString(at.getEpochSecond());
        byte[] head = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", time);
        headers.put("webhook-signature", "v1," + base64(hmac(key, signed)));
        return headers;
    }

    Web.Answer hook(String connection, byte[] body, Map<String, String> headers) {
        return web.post(gateway.resolve("/hooks/" + connection), body, headers);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

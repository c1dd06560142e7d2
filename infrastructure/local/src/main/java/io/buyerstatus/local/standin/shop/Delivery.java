package io.buyerstatus.local.standin.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers webhooks, signed as shop systems sign them. */
final class Delivery {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Delivery() {}

    /** What came back; a status of 0 where nothing did. */
    record Answer(int status, String body) {
        /** The status as text, or why there is none. */
        String said() {
            return status == 0 ? body : String.valueOf(status);
        }
    }

    /** The status of the answer, as text; or why there was none. */
    static String send(String address, Map<String, String> headers, String signature, String secret, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(signature, Base64.getEncoder().encodeToString(signed(secret, body)));
        return post(address, all, body).said();
    }

    /** Delivers what is signed already. */
    static Answer post(String address, Map<String, String> headers, String body) {
        return ask(
                HttpRequest.newBuilder(URI.create(address))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    static Answer get(String address, Map<String, String> headers) {
        return ask(HttpRequest.newBuilder(URI.create(address)).GET(), headers);
    }

    private static Answer ask(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        try (HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "nothing: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "nothing: interrupted");
        }
    }

    /** As Shopware writes signatures. */
    static String hex(String secret, String message) {
        return HexFormat.of().formatHex(signed(secret, message));
    }

    private static byte[] signed(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java platform", e);
        }
    }
}

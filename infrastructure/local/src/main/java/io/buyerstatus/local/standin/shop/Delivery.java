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
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers webhooks, signed as shop systems sign them. */
final class Delivery {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Delivery() {}

    /** The status of the answer, as text; or why there was none. */
    static String send(String address, Map<String, String> headers, String signature, String secret, String body) {
        HttpRequest.Builder delivery = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header(signature, signed(secret, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(delivery::header);
        try (HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            return String.valueOf(client.send(delivery.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return "nothing: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "nothing: interrupted";
        }
    }

    private static String signed(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java platform", e);
        }
    }
}

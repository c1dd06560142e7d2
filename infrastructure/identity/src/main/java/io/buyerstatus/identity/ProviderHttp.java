package io.buyerstatus.identity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The two things that a provider is asked for. A provider that does not answer is an exception. */
interface ProviderHttp {
    /**
     * An answer.
     *
     * @param body of at most {@link #LARGEST} bytes
     */
    record Answer(int status, String body) {}

    /** More is no answer of a provider's. */
    int LARGEST = 100_000;

    Answer get(URI address);

    /** Posts a form. */
    Answer post(URI address, String form);

    /** The JDK's own client, made for each question: people sign in once a day. Redirects are not followed. */
    static ProviderHttp real() {
        return new ProviderHttp() {
            private static final Duration PATIENCE = Duration.ofSeconds(4);

            @Override
            public Answer get(URI address) {
                return ask(HttpRequest.newBuilder(address).GET());
            }

            @Override
            public Answer post(URI address, String form) {
                return ask(HttpRequest.newBuilder(address)
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
            }

            private Answer ask(HttpRequest.Builder request) {
                try (HttpClient client = HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
                    HttpResponse<InputStream> response = client.send(
                            request.timeout(PATIENCE)
                                    .header("accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
                    try (InputStream body = response.body()) {
                        return new Answer(
                                response.statusCode(), new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("the identity provider does not answer", e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while the identity provider was asked", e);
                }
            }
        };
    }
}

package io.buyerstatus.payments;

import io.buyerstatus.core.checkout.ProviderAccount;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** One question to a provider, asked once: whether it is asked again is for nobody to decide who does not know what it does. */
public interface ProviderHttp {
    /** More is no answer of a provider's. */
    int LARGEST = 500_000;

    /**
     * A question.
     *
     * @param body empty for none
     */
    record Question(String method, URI address, Map<String, String> headers, String body) {
        public Question {
            headers = Map.copyOf(headers);
        }
    }

    /** What came back. */
    sealed interface Reply {
        /**
         * An answer.
         *
         * @param body of at most {@link #LARGEST} bytes
         */
        record Answer(int status, String body) implements Reply {}

        /** Nothing, or not all of it: it may have been done all the same. */
        record Silence(String reason) implements Reply {}
    }

    /** How an account's credentials stand in the header {@code authorization} (RFC 7617). */
    static String basic(ProviderAccount account) {
        String credentials = account.login() + ":" + account.secret();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks; an answer of any status is an answer. */
    Reply ask(Question question);

    /**
     * The JDK's own client, made for each question: a connection that was kept over a pause of the function is often dead, and a request on it
     * would be one of which nobody knows whether it arrived. Redirects are not followed.
     */
    static ProviderHttp real() {
        return new ProviderHttp() {
            private static final Duration CONNECTING = Duration.ofSeconds(3);
            private static final Duration PATIENCE = Duration.ofSeconds(9);

            @Override
            public Reply ask(Question question) {
                HttpRequest.BodyPublisher body = question.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(question.body());
                HttpRequest.Builder request = HttpRequest.newBuilder(question.address())
                        .timeout(PATIENCE)
                        .method(question.method(), body);
                question.headers().forEach(request::header);
                try (HttpClient client = HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
                    HttpResponse<InputStream> response =
                            client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                    try (InputStream content = response.body()) {
                        return new Reply.Answer(
                                response.statusCode(), new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    return new Reply.Silence(e.getClass().getSimpleName());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return new Reply.Silence("interrupted");
                }
            }
        };
    }
}

package io.buyerstatus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser, or a shop system, outside. Follows no redirect by itself. */
public final class Web {
    private final HttpClient client = HttpClient.newHttpClient();

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** The body as people read it: without elements, with single spaces. */
        String text() {
            return body.replaceAll("(?s)<(style|script|svg)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace("&amp;", "&")
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    public Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    /** A form as browsers send it. */
    public Answer submit(URI uri, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(uri, form.getBytes(StandardCharsets.UTF_8), Map.of("content-type", FORM));
    }

    public static final String FORM = "application/x-www-form-urlencoded";

    public Answer post(URI uri, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

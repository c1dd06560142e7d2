package io.buyerstatus.bench.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody's browser: keeps the cookies that it is given, as long as it is not told that they are over, and follows redirects
 * only when asked. The JDK's own cookie store drops Secure cookies on http, which browsers keep on localhost.
 */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** What came back. */
    public record Page(URI uri, int status, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        public URI location() {
            return uri.resolve(header("location"));
        }

        /** What people read. */
        public String text() {
            return body.replaceAll("(?s)<(style|script|svg)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace("&amp;", "&")
                    .replace("&#39;", "'")
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    public Page get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    /** Sends a form of fields and values, one after the other. */
    public Page submit(URI uri, String... fieldsAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            pairs.add(encoded(fieldsAndValues[at]) + "=" + encoded(fieldsAndValues[at + 1]));
        }
        return send(HttpRequest.newBuilder(uri)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a form and goes where the answer leads. */
    public Page submitAndFollow(URI uri, String... fieldsAndValues) {
        Page answer = submit(uri, fieldsAndValues);
        return answer.status() == 303 ? get(answer.location()) : answer;
    }

    /** The values of all cookies that this browser was ever given. */
    public List<String> cookieValues() {
        return List.copyOf(cookies.values());
    }

    /** The Set-Cookie headers that came, in their order. */
    public List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpRequest built = request.build();
            HttpResponse<String> response =
                    CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Page(
                    built.uri(), response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        String pair = setCookie.substring(0, setCookie.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.buyerstatus.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * The answer of a page of the local system.
 *
 * @param status the HTTP status
 * @param headers by name, the content type among them
 * @param body may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record LocalResponse(int status, Map<String, String> headers, byte[] body) {

    private static final String CONTENT_TYPE = "content-type";

    public LocalResponse {
        headers = Map.copyOf(headers);
    }

    /** A page for people. */
    public static LocalResponse html(String html) {
        return of(200, "text/html; charset=utf-8", html);
    }

    /** An answer for machines. */
    public static LocalResponse json(int status, String json) {
        return of(status, "application/json", json);
    }

    /** One line that says what is wrong. */
    public static LocalResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text + "\n");
    }

    /** Sends the browser elsewhere after a POST. */
    public static LocalResponse seeOther(String location) {
        return new LocalResponse(303, Map.of("location", location), new byte[0]);
    }

    private static LocalResponse of(int status, String contentType, String body) {
        return new LocalResponse(
                status, Map.of(CONTENT_TYPE, contentType, "cache-control", "no-store"), body.getBytes(UTF_8));
    }
}

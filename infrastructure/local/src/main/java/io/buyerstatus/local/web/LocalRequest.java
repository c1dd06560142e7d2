package io.buyerstatus.local.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a page of the local system.
 *
 * @param method upper case
 * @param path the decoded path, for example {@code /__local/outbox/17}
 * @param query the decoded query parameters; of a repeated name the last value
 * @param headers by lower-case name; values of a repeated name joined with commas
 * @param body at most 10 MB
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record LocalRequest(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public LocalRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The value of a query parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The value of a field of a form in the body; of a repeated name the first. */
    public Optional<String> formField(String name) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && field[0].equals(name))
                .map(field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))
                .findFirst();
    }

    /** Whether a person's browser asks, rather than a program. */
    public boolean fromBrowser() {
        return header("accept").filter(types -> types.contains("text/html")).isPresent();
    }

    /** The value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}

package io.buyerstatus.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A response.
 *
 * @param headers values by name; a name has several values only for cookies
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer of the gateway's own, in its own words. */
    static HttpAnswer of(int status, String message) {
        return new HttpAnswer(
                status,
                Map.of("content-type", List.of("application/json")),
                ("{\"message\":\"" + message + "\"}").getBytes(UTF_8));
    }

    /** The answer of a function that failed or did not answer in the format. */
    static HttpAnswer failure() {
        return of(500, "Internal Server Error");
    }

    /** What a function answered. An answer without a status is, as on AWS, taken for the body. */
    static HttpAnswer parse(byte[] payload) {
        try {
            JsonNode answer = JSON.readTree(payload);
            if (!answer.isObject() || !answer.has("statusCode")) {
                return new HttpAnswer(200, Map.of("content-type", List.of("application/json")), payload);
            }
            int status = answer.get("statusCode").asInt();
            return status < LOWEST_STATUS || status > HIGHEST_STATUS
                    ? failure()
                    : new HttpAnswer(status, headers(answer), body(answer));
        } catch (IOException | IllegalArgumentException e) {
            return failure();
        }
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        answer.path("multiValueHeaders").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asText()));
            headers.put(header.getKey(), List.of(String.join(",", values)));
        });
        List<String> cookies = new ArrayList<>();
        answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        headers.keySet().stream()
                .filter(name -> name.equalsIgnoreCase("content-type"))
                .findAny()
                .ifPresentOrElse(name -> {}, () -> headers.put("content-type", List.of("text/plain;charset=UTF-8")));
        return headers;
    }

    private static byte[] body(JsonNode answer) {
        String body = answer.path("body").asText("");
        return answer.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
    }
}

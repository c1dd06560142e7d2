package io.buyerstatus.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.stack.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A request as a function sees it: <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload format
 * 2.0</a>.
 */
final class HttpEvent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    /** The event in JSON. */
    static byte[] of(HttpRequest request, RouteTable.Match match, Instant now) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", match.route().key());
        event.put("rawPath", decode(request.rawPath()));
        event.put("rawQueryString", request.rawQuery());
        cookies(event, request);
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, value) -> {
            if (!name.equals("cookie")) {
                headers.put(name, value);
            }
        });
        headers.put("x-forwarded-for", request.sourceIp());
        headers.put("x-forwarded-proto", "http");
        query(event, request.rawQuery());
        context(event.putObject("requestContext"), request, match, now);
        if (!match.variables().isEmpty()) {
            ObjectNode variables = event.putObject("pathParameters");
            match.variables().forEach((name, value) -> variables.put(name, decode(value)));
        }
        body(event, request);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cookies(ObjectNode event, HttpRequest request) {
        String cookies = request.headers().get("cookie");
        if (cookies != null) {
            ArrayNode list = event.putArray("cookies");
            Arrays.stream(cookies.split(";", -1)).map(String::strip).forEach(list::add);
        }
    }

    private static void query(ObjectNode event, String rawQuery) {
        if (rawQuery.isEmpty()) {
            return;
        }
        ObjectNode parameters = event.putObject("queryStringParameters");
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            String before = parameters.path(name).asText("");
            parameters.put(name, parameters.has(name) ? before + "," + value : value);
        }
    }

    private static void context(ObjectNode context, HttpRequest request, RouteTable.Match match, Instant now) {
        String host = request.headers().getOrDefault("host", "localhost");
        context.put("accountId", LocalAccount.ID);
        context.put("apiId", "local");
        context.put("domainName", host);
        context.put("domainPrefix", host.split("\\.", 2)[0]);
        context.putObject("http")
                .put("method", request.method())
                .put("path", decode(request.rawPath()))
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.headers().getOrDefault("user-agent", ""));
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", match.route().key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
    }

    private static void body(ObjectNode event, HttpRequest request) {
        boolean text = isText(request.headers());
        event.put("isBase64Encoded", !text && request.body().length > 0);
        if (request.body().length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(request.body(), UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
        }
    }

    /** What an HTTP API passes on as text; everything else, forms included, arrives in Base64. */
    private static boolean isText(Map<String, String> headers) {
        String type = headers.getOrDefault("content-type", "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.equals("application/json")
                || type.equals("application/javascript")
                || type.equals("application/xml")
                || type.endsWith("+json")
                || type.endsWith("+xml");
    }

    /** Decodes percent signs; a plus sign stays one in a path, so it is protected. */
    private static String decode(String encoded) {
        return encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0
                ? encoded
                : URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    }
}

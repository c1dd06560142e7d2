package io.buyerstatus.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.functions.statuspage.StatusPageHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real handler of pages behind a door that counts who comes, and that can be shut. */
final class Door implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("/o/([^/]+)/([^/]+)(/live)?");
    private static final Pattern FILE = Pattern.compile("/assets/([^/]+)");

    private final HttpServer server;
    private final StatusPageHandler handler;
    private final List<String> routes = new CopyOnWriteArrayList<>();
    private volatile boolean shut;

    private Door(HttpServer server, StatusPageHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    static Door open(StatusPageHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Door door = new Door(server, handler);
        server.createContext("/", door::answer);
        server.start();
        return door;
    }

    /** A secure context, as far as browsers are concerned. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on the service is unavailable, or available again. */
    void shut(boolean nowShut) {
        shut = nowShut;
    }

    /** How often an open page asked for news. */
    int polls() {
        return count("GET /o/{ref}/{secret}/live");
    }

    /** How often a page was shown. */
    int pages() {
        return count("GET /o/{ref}/{secret}");
    }

    private int count(String route) {
        return Math.toIntExact(routes.stream().filter(route::equals).count());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            APIGatewayV2HTTPEvent event = event(exchange);
            routes.add(event.getRouteKey());
            APIGatewayV2HTTPResponse response = shut
                    ? APIGatewayV2HTTPResponse.builder()
                            .withStatusCode(503)
                            .withHeaders(Map.of())
                            .withBody("")
                            .build()
                    : handler.handleRequest(event, new OneMinute());
            byte[] body = response.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(response.getBody())
                    : response.getBody().getBytes(StandardCharsets.UTF_8);
            response.getHeaders()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static APIGatewayV2HTTPEvent event(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event =
                APIGatewayV2HTTPEvent.builder().withHeaders(headers).withIsBase64Encoded(false);
        String path = exchange.getRequestURI().getPath();
        Matcher page = PAGE.matcher(path);
        if (page.matches()) {
            return event.withRouteKey("GET /o/{ref}/{secret}" + (page.group(3) == null ? "" : "/live"))
                    .withPathParameters(Map.of("ref", page.group(1), "secret", page.group(2)))
                    .build();
        }
        Matcher file = FILE.matcher(path);
        return file.matches()
                ? event.withRouteKey("GET /assets/{file}")
                        .withPathParameters(Map.of("file", file.group(1)))
                        .build()
                : event.withRouteKey("GET " + path).build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

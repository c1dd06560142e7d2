package io.buyerstatus.local.standin.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.local.guard.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one HTTP server of the stand-ins. Bound to the loopback interface, whatever the machine's name resolves to. */
public final class WireServer implements AutoCloseable {

    /** 40 MB of mail in base64, and some room for the rest of the request. */
    private static final int MAX_BODY_BYTES = 60 * 1024 * 1024;

    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Dispatcher dispatcher;

    private WireServer(HttpServer server, Dispatcher dispatcher) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.dispatcher = dispatcher;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static WireServer start(int port, List<WireService> services, Faults faults) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        WireServer server = new WireServer(http, new Dispatcher(services, faults));
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = firstValues(exchange);
            if (Callers.areForeign(headers.getOrDefault("host", ""), headers.getOrDefault("origin", ""))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
            Optional<WireResponse> response = body.length > MAX_BODY_BYTES
                    ? Optional.of(tooLarge())
                    : dispatcher.answer(new WireRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getRawPath(),
                            headers,
                            body));
            // Closing an exchange that has no response yet drops the connection.
            if (response.isPresent()) {
                write(exchange, response.get());
            }
        }
    }

    private static WireResponse tooLarge() {
        return Protocols.restJsonError(new ServiceError(
                413, "RequestEntityTooLarge", "The request is larger than " + MAX_BODY_BYTES + " bytes."));
    }

    private static Map<String, String> firstValues(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static void write(HttpExchange exchange, WireResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}

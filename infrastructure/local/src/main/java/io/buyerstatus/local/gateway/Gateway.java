package io.buyerstatus.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The HTTP side of the local system, on loopback. Reads requests, writes answers; what they mean is said by {@link RequestDispatcher}. */
public final class Gateway implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final int BIGGEST_BODY = 10 * 1024 * 1024;
    private static final int BIGGEST_HEADERS = 10_240;

    /** Each may hold a body of 10 MB and its event: more at once than this wait. */
    private static final int AT_ONCE = 32;

    private final Port port;
    private final HttpServer server;
    private final ExecutorService threads;

    private Gateway(Port port, HttpServer server, ExecutorService threads) {
        this.port = port;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param port a claimed port
     * @throws StartFailure if somebody else was faster
     */
    public static Gateway start(Port port, RequestDispatcher front) {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gateway-", 0).factory());
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()), BACKLOG);
            server.setExecutor(threads);
            Semaphore capacity = new Semaphore(AT_ONCE, true);
            server.createContext("/", exchange -> serve(exchange, front, capacity));
            server.start();
            return new Gateway(port, server, threads);
        } catch (BindException e) {
            throw port.taken(e);
        } catch (IOException e) {
            throw new StartFailure("the gateway does not start: " + e.getMessage(), e);
        }
    }

    private static void serve(HttpExchange exchange, RequestDispatcher front, Semaphore capacity) throws IOException {
        capacity.acquireUninterruptibly();
        try (exchange) {
            write(exchange, answer(exchange, front));
        } finally {
            capacity.release();
        }
    }

    private static HttpAnswer answer(HttpExchange exchange, RequestDispatcher front) throws IOException {
        Map<String, String> headers = headers(exchange);
        long size = headers.entrySet().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (size > BIGGEST_HEADERS) {
            return HttpAnswer.of(431, "Request Header Fields Too Large");
        }
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return HttpAnswer.of(413, "Request Entity Too Large");
        }
        URI uri = exchange.getRequestURI();
        return front.answer(new HttpRequest(
                exchange.getRequestMethod(),
                Optional.ofNullable(uri.getRawPath())
                        .filter(path -> path.startsWith("/"))
                        .orElse("/"),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                body.get()));
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            headers.put(key, String.join(key.equals("cookie") ? "; " : ",", values));
        });
        return headers;
    }

    /** The body, or empty if it is larger than an HTTP API takes; the rest is then read and dropped, so that the answer arrives. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(BIGGEST_BODY + 1);
            if (body.length <= BIGGEST_BODY) {
                return Optional.of(body);
            }
            in.skip(10L * BIGGEST_BODY);
            return Optional.empty();
        }
    }

    private static void write(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
        exchange.getResponseHeaders().remove("content-length");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** The address that people are shown. */
    public URI uri() {
        return port.uri();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

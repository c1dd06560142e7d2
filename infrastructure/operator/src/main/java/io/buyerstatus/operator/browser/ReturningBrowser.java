package io.buyerstatus.operator.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a provider sends the browser of somebody who signed in: a door on this machine alone, open until one comes with what was agreed
 * (RFC 8252, 7.3). Whoever else knocks is told nothing, and keeps nobody waiting.
 */
public final class ReturningBrowser implements AutoCloseable {
    private final HttpServer server;
    private final Predicate<String> agreed;
    private final BlockingQueue<Brought> brought = new LinkedBlockingQueue<>();

    /**
     * What a browser brought.
     *
     * @param code what tokens are given for; empty where there is none
     * @param error the provider's word for why not, e.g. {@code access_denied}; empty otherwise
     */
    public record Brought(String code, String error) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Brought[" + error + "]";
        }
    }

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @param agreed whether a state is the one that was agreed
     */
    public ReturningBrowser(int port, Predicate<String> agreed) {
        this.agreed = agreed;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Its address, without a path: some providers compare it with what was registered, but for the port. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Waits for a browser; empty where none came. */
    public Optional<Brought> await(Duration atMost) {
        try {
            return Optional.ofNullable(brought.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (!agreed.test(field(query, "state"))) {
            answer(exchange, 404, "There is nothing here.");
            return;
        }
        Brought what = new Brought(field(query, "code"), field(query, "error"));
        answer(exchange, 200, what.code().isEmpty() ? "Nobody was signed in." : "Thank you.");
        brought.add(what);
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] page = """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Buyer Status</title>\
                <p>%s You can close this window and go back to the terminal.</p></html>
                """.formatted(words).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("cache-control", "no-store");
        exchange.getResponseHeaders().set("referrer-policy", "no-referrer");
        exchange.sendResponseHeaders(status, page.length);
        try (exchange) {
            exchange.getResponseBody().write(page);
        }
    }

    private static String field(String query, String name) {
        return Stream.of(query.split("&", -1))
                .filter(field -> field.startsWith(name + "="))
                .findFirst()
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8))
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.buyerstatus.benchmarks.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one process: it says when the process is ready, hands it events one at a time, and takes its answers.
 *
 * <p>Source: AWS Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".
 */
final class RuntimeApiServer implements AutoCloseable {
    private static final String API = "/2018-06-01/runtime";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> snapshots = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> restores = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    /**
     * What a process gave back.
     *
     * @param at when, in {@link System#nanoTime}
     * @param failed whether it reports an error
     */
    record Answer(long at, boolean failed, String body) {}

    private RuntimeApiServer(HttpServer server) {
        this.server = server;
    }

    static RuntimeApiServer start() throws IOException {
        RuntimeApiServer api =
                new RuntimeApiServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        api.server.setExecutor(api.threads);
        api.server.createContext(API, api::serve);
        api.server.start();
        return api;
    }

    /** Host and port, as AWS_LAMBDA_RUNTIME_API names it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the process asks for an event: when, in {@link System#nanoTime}. */
    long ready() throws InterruptedException {
        return within(asked);
    }

    /** Waits until the process says that a snapshot of it may be taken. */
    long snapshotReady() throws InterruptedException {
        return within(snapshots);
    }

    /** Wakes a process up as if its snapshot had been restored. */
    void restore() {
        restores.add("");
    }

    /** Hands an event to the process that asked for it, and waits for what it answers. */
    Answer invoke(String event) throws InterruptedException {
        events.add(event);
        return within(answers);
    }

    private <T> T within(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            Answer failed = answers.peek();
            throw new IllegalStateException(
                    "the process said nothing for " + PATIENCE + (failed == null ? "" : ": " + failed.body()));
        }
        return next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(API.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        long now = System.nanoTime();
        try {
            switch (path) {
                case "/invocation/next" -> {
                    asked.add(now);
                    next(exchange, events.take());
                }
                case "/restore/next" -> {
                    snapshots.add(now);
                    next(exchange, restores.take());
                }
                default -> {
                    answers.add(new Answer(now, path.endsWith("/error"), new String(body, StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(202, NO_BODY);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void next(HttpExchange exchange, String event) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(Instant.now().plus(PATIENCE).toEpochMilli()));
        exchange.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-central-1:123456789012:function:benchmark");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? NO_BODY : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

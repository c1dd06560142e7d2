package io.buyerstatus.aws.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on a bare socket that behaves as badly as it is told, and counts the requests that reached it. */
public final class RawServer implements AutoCloseable {
    /** What happens once a whole request was read. */
    public interface Behaviour {
        void answer(Socket connection) throws IOException;
    }

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private RawServer(ServerSocket listener, Behaviour behaviour) {
        this.listener = listener;
        this.behaviour = behaviour;
    }

    public static RawServer start(Behaviour behaviour) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers every request with a status, an error code of the JSON protocol and a body. */
    public static RawServer answering(int status, String errorType, String body) {
        return start(connection -> write(connection, status, errorType, body));
    }

    /** Writes an answer and leaves the connection open. */
    public static void write(Socket connection, int status, String errorType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nx-amzn-ErrorType: " + errorType
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().write(bytes);
    }

    /** Reads requests and never answers. */
    public static RawServer silent() {
        return start(connection -> {});
    }

    /** Reads a request and ends the connection with a reset. */
    public static RawServer resetting() {
        return start(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });
    }

    /** Reads a request and closes the connection without a word. */
    public static RawServer closing() {
        return start(Socket::close);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** How many whole requests were read. */
    public int requests() {
        return requests.get();
    }

    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
    }

    private void accept() {
        while (closing.getCount() > 0) {
            try {
                Socket connection = listener.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (read(connection.getInputStream())) {
                requests.incrementAndGet();
                behaviour.answer(connection);
                if (connection.isClosed()) {
                    return;
                }
            }
            closing.await();
        } catch (IOException gone) {
            // The client gave up: what was to be shown.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(in.readNBytes(length(head.toString())));
        bodies.add(body.toString(StandardCharsets.UTF_8));
        return true;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }
}

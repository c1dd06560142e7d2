package io.buyerstatus.outbound.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says whatever a test makes it say, whether or not it is HTTP. */
public final class Server implements AutoCloseable {
    /** What it does with a connection once the request's head was read. */
    @FunctionalInterface
    public interface Talk {
        void to(OutputStream client) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Thread thread;

    public Server(Talk talk) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofVirtual().start(() -> serve(talk));
    }

    public static Server saying(String text) {
        return new Server(client -> client.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void serve(Talk talk) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                heads.add(head(connection.getInputStream()));
                talk.to(connection.getOutputStream());
            } catch (IOException over) {
                // The client went, or the test ended.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What was asked, one text for each connection. */
    public List<String> heads() {
        return heads;
    }

    public String origin() {
        return "http://localhost:" + socket.getLocalPort();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
            next = in.read();
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.interrupt();
    }
}

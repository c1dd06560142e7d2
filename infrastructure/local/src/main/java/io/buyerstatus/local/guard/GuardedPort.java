package io.buyerstatus.local.guard;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands on loopback before an engine that answers whoever asks: hands on the requests of programs and refuses those of other
 * people's web pages with 403. What the engine answers goes back byte for byte.
 */
public final class GuardedPort implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final byte[] REFUSAL = ("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n"
                    + "Connection: close\r\n\r\nForbidden")
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final InetSocketAddress engine;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private GuardedPort(ServerSocket listener, InetSocketAddress engine) {
        this.listener = listener;
        this.engine = engine;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the port is taken
     */
    @SuppressWarnings("resource") // closed with the guard
    public static GuardedPort start(int port, InetSocketAddress engine) throws IOException {
        GuardedPort guard =
                new GuardedPort(new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1")), engine);
        Thread.ofVirtual().name("guard-" + port).start(guard::accept);
        return guard;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            Optional<RequestHead> head = RequestHead.read(in);
            if (head.isPresent()) {
                if (head.get().isForeign()) {
                    refuse(caller, in);
                } else {
                    handOn(head.get(), caller, in);
                }
            }
        } catch (IOException gone) {
            // Either side ended the connection: there is nobody to tell.
        } finally {
            open.remove(caller);
        }
    }

    /** Reads the rest, so that the answer arrives. */
    private static void refuse(Socket caller, InputStream in) throws IOException {
        caller.getOutputStream().write(REFUSAL);
        caller.shutdownOutput();
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void handOn(RequestHead head, Socket caller, InputStream in) throws IOException {
        try (Socket onward = new Socket(engine.getAddress(), engine.getPort())) {
            open.add(onward);
            onward.getOutputStream().write(head.alone());
            Thread.ofVirtual().start(() -> pump(in, onward));
            onward.getInputStream().transferTo(caller.getOutputStream());
            open.remove(onward);
        }
    }

    private static void pump(InputStream from, Socket to) {
        try {
            from.transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The answer says what became of it.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a guard does not close", e);
        }
    }
}

package io.buyerstatus.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.bench.Killed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** A shop's own server of pictures; each fetch is a call at which the process that fetches may end. */
final class PictureShop implements AutoCloseable {
    private static final int PIXELS = 40;
    private static final String BUSY = "busy.png";

    private final HttpServer server;
    private final byte[] picture = picture();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile Kill kill = Kill.nobody();

    private PictureShop(HttpServer server) {
        this.server = server;
    }

    static PictureShop open() {
        try {
            PictureShop shop =
                    new PictureShop(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            shop.server.createContext("/", shop::answer);
            shop.server.start();
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI origin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Pictures that nobody else shows: one that is there, and one for which the server is busy when it is first asked. */
    List<URI> picturesOf(String subject) {
        URI folder = origin().resolve("/" + subject + "/");
        return List.of(folder.resolve("cup.png"), folder.resolve(BUSY));
    }

    /** What each of them is. */
    byte[] bytes() {
        return picture.clone();
    }

    /** Who may be ended from now on. */
    void endsAt(Kill call) {
        kill = call;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            kill.before("Http GET");
            String path = exchange.getRequestURI().getPath();
            boolean busy = asked.add(path) && path.endsWith(BUSY);
            kill.after("Http GET");
            exchange.sendResponseHeaders(busy ? 503 : 200, busy ? -1 : picture.length);
            if (!busy) {
                exchange.getResponseBody().write(picture);
            }
        } catch (Killed ended) {
            // Nobody waits for the answer any more: the connection is closed without one.
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.buyerstatus.local.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process. Its own runner listens on all interfaces and asks for telemetry, so its handler is put into a
 * server of ours, which listens on loopback.
 */
public final class DynamoDbEngine implements AutoCloseable {

    private static final int THREADS = 32;

    private final Port port;
    private final Server server;
    private final LocalDynamoDBRequestHandler handler;
    private final NoticedWrites writes;

    private DynamoDbEngine(Port port, Server server, LocalDynamoDBRequestHandler handler, NoticedWrites writes) {
        this.port = port;
        this.server = server;
        this.handler = handler;
        this.writes = writes;
    }

    /**
     * Starts the engine.
     *
     * @param port a claimed port
     * @param folder where tables are kept; in memory if empty
     * @throws StartFailure if it cannot listen or cannot write its files
     */
    public static DynamoDbEngine start(Port port, Optional<Path> folder) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("dynamodb");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port.number());
        server.addConnector(connector);
        // Shared: one database whatever region and access key a client uses.
        LocalDynamoDBRequestHandler handler = new LocalDynamoDBRequestHandler(
                0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
        ContextHandler context = new ContextHandler();
        context.setHandler(new LocalDynamoDBServerHandler(handler, null));
        NoticedWrites writes = new NoticedWrites(context);
        server.setHandler(new OwnCallersOnly(writes));
        try {
            server.start();
        } catch (IOException e) {
            throw port.taken(e);
        } catch (Exception e) {
            throw new StartFailure("DynamoDB Local does not start: " + e.getMessage(), e);
        }
        return new DynamoDbEngine(port, server, handler, writes);
    }

    /**
     * Calls somebody after each request that may have changed rows, whoever sent it. Rows whose time to live is over go without one.
     *
     * @param listener quick, as the request's answer waits for it
     */
    public void onWrite(Runnable listener) {
        writes.tell(listener);
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return port.uri();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        } finally {
            handler.shutdown();
        }
    }
}

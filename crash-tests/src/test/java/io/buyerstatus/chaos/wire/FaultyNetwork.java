package io.buyerstatus.chaos.wire;

import io.buyerstatus.bench.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network through which every client of AWS that is built while it stands reaches DynamoDB and the stand-ins. Clients
 * that were built before are not touched. One at a time in a JVM.
 */
public final class FaultyNetwork {
    private static final String DYNAMODB = "aws.endpointUrlDynamoDb";
    private static final String OTHERS = "aws.endpointUrl";

    private final FaultPlan plan;
    private final Relay dynamoDb;
    private final Relay standIns;
    private final Socket closedDoor = new Socket();
    private final ProxySelector proxiesBefore = ProxySelector.getDefault();
    private final Map<String, String> before = new HashMap<>();

    /** Runs something while the network stands. */
    public static void during(Bench bench, FaultPlan plan, Runnable action) {
        FaultyNetwork network = new FaultyNetwork(bench, plan);
        try {
            action.run();
        } finally {
            network.close();
        }
    }

    private FaultyNetwork(Bench bench, FaultPlan plan) {
        this.plan = plan;
        try {
            dynamoDb = Relay.before(bench.engines().dynamoDb().endpoint(), plan);
            standIns = Relay.before(bench.engines().standIns().endpoint(), plan);
            // Bound, so that nobody else gets the port, but not listening.
            closedDoor.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(DYNAMODB, dynamoDb.endpoint());
        set(OTHERS, standIns.endpoint());
        ProxySelector.setDefault(new Doors());
    }

    private void close() {
        ProxySelector.setDefault(proxiesBefore);
        before.forEach(System::setProperty);
        try {
            dynamoDb.close();
            standIns.close();
            closedDoor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String property, URI endpoint) {
        before.put(property, System.getProperty(property, ""));
        System.setProperty(property, endpoint.toString());
    }

    /**
     * Leads some attempts to a closed door: {@code HttpURLConnection} asks it once for each attempt of the SDK, in the
     * attempt's own thread, and a proxy that refuses connections fails like a service that does.
     */
    private final class Doors extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            boolean ours = uri.getPort() == dynamoDb.endpoint().getPort()
                    || uri.getPort() == standIns.endpoint().getPort();
            return List.of(
                    ours && plan.refuses()
                            ? new Proxy(Proxy.Type.HTTP, closedDoor.getLocalSocketAddress())
                            : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress door, IOException refused) {
            // Meant so; the caller gets the exception.
        }
    }
}

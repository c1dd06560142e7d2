package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.PulledEvents;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A connection that is fetched from, and where its events go. */
final class PullWorld {
    static final Instant INSTALLED = Instant.parse("2026-11-01T00:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final MutableClock clock = new MutableClock(INSTALLED);
    final InMemoryConnections stored = new InMemoryConnections();
    final InMemoryLedger ledger = new InMemoryLedger();
    final List<String> queued = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final Set<String> admitted = new HashSet<>();
    final Connection connection;
    private final FakeSecretBox box = new FakeSecretBox();
    private final EventCodec codec = new EventCodec();

    PullWorld(ConnectionKind kind, String address, String login, String secret, boolean beside) {
        this(INSTALLED, kind, address, login, secret, beside);
    }

    private PullWorld(
            Instant installed, ConnectionKind kind, String address, String login, String secret, boolean beside) {
        Connection plain = Samples.connection(kind, Map.of());
        this.connection = Connection.installed(plain.id(), plain.shop(), plain.channel(), kind, installed)
                .pulledBy(new PullAccess(
                        ShopAddress.parse(address),
                        login,
                        box.seal(plain.shop(), SecretBox.Purpose.SHOP, secret.getBytes(StandardCharsets.UTF_8)),
                        3,
                        beside));
    }

    private PullWorld(Connection connection) {
        this.connection = connection;
    }

    /** One of which the connection was installed at another time. */
    static PullWorld installed(Instant at, ConnectionKind kind, String login, String secret) {
        return new PullWorld(at, kind, "https://shop.example", login, secret, false);
    }

    /** Another world at this time, of another connection. */
    PullWorld with(Connection other) {
        PullWorld world = new PullWorld(other);
        world.clock.set(clock.instant());
        return world;
    }

    static PullWorld ofWoo(boolean beside) {
        return new PullWorld(
                ConnectionKind.WOOCOMMERCE, "https://shop.example/de/", WooServer.LOGIN, WooServer.SECRET, beside);
    }

    PullResult pull(WebClient web) {
        return pull(web, stored, this::take);
    }

    PullResult pull(WebClient web, ConnectionStates states, PulledEvents events) {
        ConnectionLearning learning = new ConnectionLearning(states, ledger, clock);
        ConnectionState state = learning.of(connection);
        return new PullOrders(learning, new ShopSystems(web, clock)::of, box, this::ours, events, clock::advance, clock)
                .pull(connection, state, BERLIN, () -> false);
    }

    private boolean ours(OrderKey order) {
        return admitted.contains(order.key());
    }

    boolean take(List<OrderEvent> events) {
        events.forEach(event -> {
            queued.add(codec.encode(event));
            ids.add(event.id());
        });
        return true;
    }

    ConnectionState state() {
        return new ConnectionLearning(stored, ledger, clock).of(connection);
    }
}

package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How shops' servers misbehave, and when we die. */
final class Faults {
    /** Whoever makes a call may die before it or after it. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Faults() {}

    /** What a server answers instead. */
    static WebClient.Reply of(WebClient.Reply well, Random random) {
        WebClient.Reply.Answer answer = (WebClient.Reply.Answer) well;
        return switch (random.nextInt(9)) {
            case 0 ->
                new WebClient.Reply.Answer(429, Map.of("content-type", "application/json", "retry-after", "2"), "{}");
            case 1 -> WooServer.json(502, "{}");
            case 2 ->
                WooServer.json(200, answer.body().substring(0, answer.body().length() / 2));
            case 3 ->
                new WebClient.Reply.Answer(200, Map.of("content-type", "text/html"), "<html>Are you human?</html>");
            case 4 -> new WebClient.Reply.Answer(301, Map.of("location", "http://shop.example/"), "");
            case 5 -> WooServer.json(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
            case 6 -> new WebClient.Reply.Silence("the server is too slow");
            case 7 -> new WebClient.Reply.Answer(503, Map.of("retry-after", "7200"), "");
            default -> WooServer.json(200, "");
        };
    }

    /** A call that we may not survive. */
    static <T> T mortal(Random random, Supplier<T> call) {
        int fate = random.nextInt(120);
        if (fate == 0) {
            throw new Died();
        }
        T result = call.get();
        if (fate == 1) {
            throw new Died();
        }
        return result;
    }

    /** What is known of connections, kept by calls that we may not survive. */
    static ConnectionStates mortal(Random random, ConnectionStates stored) {
        return new ConnectionStates() {
            @Override
            public Optional<ConnectionState> state(ShopId shop, ConnectionId connection) {
                return stored.state(shop, connection);
            }

            @Override
            public boolean replace(ConnectionState next) {
                return mortal(random, () -> stored.replace(next));
            }

            @Override
            public void due(Instant hour, Instant until, Consumer<List<ConnectionState>> page) {
                stored.due(hour, until, page);
            }

            @Override
            public Optional<Instant> cursor() {
                return stored.cursor();
            }

            @Override
            public void moveCursor(Instant hour) {
                stored.moveCursor(hour);
            }
        };
    }
}

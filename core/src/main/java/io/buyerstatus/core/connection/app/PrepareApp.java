package io.buyerstatus.core.connection.app;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeConnections;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** Writes a connection down whose shop will install an app: it works once the shop did. */
public final class PrepareApp {
    private final ChangeConnections connections;
    private final SecretBox box;
    private final Supplier<String> secrets;
    private final InstantSource clock;

    /**
     * @param secrets draws what an app and its shops sign the first requests with
     */
    public PrepareApp(ChangeConnections connections, SecretBox box, Supplier<String> secrets, InstantSource clock) {
        this.connections = connections;
        this.box = box;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Prepared {
        /**
         * It is written down.
         *
         * @param secret the app's, which is shown once
         */
        record Done(Connection connection, String secret) implements Prepared {
            /** Without the secret. */
            @Override
            public String toString() {
                return "Done[" + connection.id() + "]";
            }
        }

        /** The settings do not take it; nothing was written. */
        record NotTaken(ChangeResult result) implements Prepared {}
    }

    /** Writes it down. */
    public Prepared prepare(ShopId shop, ConnectionId id, ChannelId channel, ConnectionKind kind, Author by) {
        String secret = secrets.get();
        Connection connection = Connection.installed(
                        id, shop, channel, kind, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .withSecrets(List.of(box.seal(shop, Purpose.WEBHOOK, secret.getBytes(StandardCharsets.UTF_8))));
        ChangeResult added = connections.add(connection, by);
        return added instanceof ChangeResult.Done
                ? new Prepared.Done(connection, secret)
                : new Prepared.NotTaken(added);
    }
}

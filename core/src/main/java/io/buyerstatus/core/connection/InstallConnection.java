package io.buyerstatus.core.connection;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeConnections;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Installs a connection that orders are fetched from (KS-11): tries the credentials, writes it down, has the shop system tell of changes, and
 * removes it again (KS-8). What the credentials do not open is not written down.
 */
public final class InstallConnection {
    private final ChangeConnections connections;
    private final ConnectionLearning learning;
    private final SecretBox box;
    private final Supplier<String> secrets;
    private final String base;
    private final InstantSource clock;

    /**
     * @param secrets draws what a shop system signs its webhooks with
     * @param base where webhooks are taken, without a slash at the end
     */
    public InstallConnection(
            ChangeConnections connections,
            ConnectionLearning learning,
            SecretBox box,
            Supplier<String> secrets,
            String base,
            InstantSource clock) {
        this.connections = connections;
        this.learning = learning;
        this.box = box;
        this.secrets = secrets;
        this.base = base;
        this.clock = clock;
    }

    /**
     * What is to be installed.
     *
     * @param hour of the day at which its orders are fetched
     */
    public record Wanted(
            ShopId shop, ConnectionId id, ChannelId channel, ConnectionKind kind, ShopCredentials at, int hour) {}

    /** What came of it. */
    public sealed interface Installed {
        /**
         * It is there, and its orders come.
         *
         * @param toldBy why the shop system does not tell of changes, so that they are fetched alone; empty where it does
         */
        record Done(Connection connection, Optional<String> toldBy) implements Installed {}

        /** The shop system refuses the credentials; nothing was written. */
        record NotOpened(String reason) implements Installed {}

        /** It does not answer now; nothing was written. */
        record NotReached(String reason) implements Installed {}

        /** The settings do not take it; nothing was written. */
        record NotTaken(ChangeResult result) implements Installed {}
    }

    /** Installs it. */
    public Installed install(Wanted wanted, ShopSystem system, Author by) {
        ShopAnswer<Boolean> opened = system.statuses(wanted.at()).then(any -> system.parcelsBeside(wanted.at()));
        return switch (opened) {
            case ShopAnswer.Refused<Boolean>(String reason) -> new Installed.NotOpened(reason);
            case ShopAnswer.Later<Boolean> later -> new Installed.NotReached(later.reason());
            case ShopAnswer.Given<Boolean>(Boolean beside) -> write(wanted, beside, system, by);
        };
    }

    private Installed write(Wanted wanted, boolean beside, ShopSystem system, Author by) {
        String signing = system.signsWith(wanted.at()).orElseGet(secrets);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Connection connection = new Connection(
                        wanted.id(),
                        wanted.shop(),
                        wanted.channel(),
                        wanted.kind(),
                        List.of(sealed(wanted.shop(), Purpose.WEBHOOK, signing)),
                        Map.of(),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        domain(wanted),
                        Optional.empty())
                .pulledBy(new PullAccess(
                        wanted.at().address(),
                        wanted.at().login(),
                        sealed(wanted.shop(), Purpose.SHOP, wanted.at().secret()),
                        wanted.hour(),
                        beside));
        ChangeResult added = connections.add(connection, by);
        if (!(added instanceof ChangeResult.Done)) {
            return new Installed.NotTaken(added);
        }
        learning.change(connection, state -> state.installing(now));
        ShopAnswer<List<String>> registered = system.register(wanted.at(), hooks(connection), signing);
        return switch (registered) {
            case ShopAnswer.Given<List<String>>(List<String> ids) -> {
                learning.change(connection, state -> state.registered(ids).dueAt(clock.instant()));
                yield new Installed.Done(connection, Optional.empty());
            }
            case ShopAnswer.Refused<List<String>>(String reason) -> untold(connection, reason);
            case ShopAnswer.Later<List<String>> later -> untold(connection, later.reason());
        };
    }

    /** It is fetched from, and that alone. */
    private Installed untold(Connection connection, String reason) {
        learning.change(connection, state -> state.dueAt(clock.instant()));
        return new Installed.Done(connection, Optional.of(reason));
    }

    private static Optional<ShopDomain> domain(Wanted wanted) {
        return wanted.kind() == ConnectionKind.SHOPIFY
                ? Optional.ofNullable(wanted.at().address().uri().getHost())
                        .filter(host -> host.endsWith(".myshopify.com"))
                        .map(ShopDomain::new)
                : Optional.empty();
    }

    private SealedSecret sealed(ShopId shop, Purpose purpose, String secret) {
        return box.seal(shop, purpose, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a connection's webhooks are taken. */
    public URI hooks(Connection connection) {
        return URI.create(base + "/hooks/" + connection.id());
    }

    /**
     * Removes it: its shop system is asked to tell no more, as far as it can be asked.
     *
     * @param system empty where it only tells by itself
     * @return what the settings say, and why its webhooks are still there, where they are
     */
    public Removed remove(Connection connection, Optional<ShopSystem> system, Optional<ShopCredentials> at, Author by) {
        ConnectionState known = learning.of(connection);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ChangeResult result = connections.change(connection.shop(), connection.id(), before -> before.removed(now), by);
        Optional<String> left = Optional.empty();
        if (result instanceof ChangeResult.Done) {
            left = system.flatMap(of -> at.flatMap(with -> switch (of.unregister(with, known.hooks())) {
                case ShopAnswer.Given<List<String>> given -> Optional.<String>empty();
                case ShopAnswer.Refused<List<String>>(String reason) -> Optional.of(reason);
                case ShopAnswer.Later<List<String>> later -> Optional.of(later.reason());
            }));
            learning.change(connection, state -> state.removed(now));
        }
        return new Removed(result, left);
    }

    /** What came of removing. */
    public record Removed(ChangeResult result, Optional<String> left) {}
}

package io.buyerstatus.operator.command;

import io.buyerstatus.core.connection.ConnectionHealth;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.InstallConnection;
import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeConnections;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The life of connections. Credentials come from the environment and are never shown. */
@Command(name = "connections", description = "Install shop systems, look after them, fetch their orders, remove them.")
final class ConnectionsCommand {
    private final Terminal terminal;

    ConnectionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Say which connections a shop has, and how they do.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<Connection> all = system.settings().shop(shop).stream()
                    .flatMap(settings -> settings.connections().values().stream())
                    .sorted(Comparator.comparing(connection -> connection.id().value()))
                    .toList();
            all.forEach(connection -> terminal.out()
                    .println("%s  %s in %s: %s"
                            .formatted(
                                    connection.id(),
                                    lower(connection.kind()),
                                    connection.channel(),
                                    lower(system.connections(terminal.clock())
                                            .of(connection)
                                            .phase()))));
            if (all.isEmpty()) {
                return refused("the shop " + shop + " has no connection in " + system.description());
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "status", description = "Say where in its life a connection is, and how it does.")
    int status(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NAME", description = "The connection's id.") ConnectionId name) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Connection> found = find(system, shop, name);
            if (found.isEmpty()) {
                return none(name, system);
            }
            Connection connection = found.get();
            ConnectionState state = system.connections(terminal.clock()).of(connection);
            ConnectionHealth health = state.health();
            Instant now = terminal.clock().instant();
            say("phase", lower(state.phase()) + " since " + Times.of(state.since(), now));
            say("installed", Times.of(connection.installedAt(), now));
            connection.removedAt().ifPresent(at -> say("removed", Times.of(at, now)));
            say(
                    "webhooks",
                    system.installations(terminal.clock()).hooks(connection).toString());
            say("last event", health.lastEvent().map(at -> Times.of(at, now)).orElse("none"));
            connection
                    .pull()
                    .ifPresentOrElse(
                            access -> pulled(access, health, state, now),
                            () -> say(
                                    "pull",
                                    connection.kind() == ConnectionKind.SHOPWARE
                                            ? "not yet: no shop has installed its app"
                                            : "not set: it only tells by itself"));
            health.lastRefusal().ifPresent(at -> say("last refusal", Times.of(at, now) + ": " + health.refusal()));
            if (!health.trouble().isEmpty()) {
                say("trouble", health.trouble() + " (" + health.failures() + " times)");
            }
            return ExitCode.DONE;
        }
    }

    private void pulled(PullAccess access, ConnectionHealth health, ConnectionState state, Instant now) {
        say("pull", access.address() + " at " + access.hour() + " o'clock");
        say("last pull", health.lastPull().map(at -> Times.of(at, now)).orElse("none"));
        state.due().ifPresent(at -> say("next pull", Times.of(at, now)));
    }

    @Command(
            name = "statuses",
            description = "Show the statuses that the shop really has, and say which of them mean sent.",
            footer = "With --sent, these and no others mean sent from now on; what else is mapped stays.")
    int statuses(
            @Mixin PlaceOptions place,
            @Option(names = "--sent", paramLabel = "STATUS", description = "A status that means sent; may be repeated.")
                    List<String> sent,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NAME", description = "The connection's id.") ConnectionId name) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Connection> found = find(system, shop, name);
            if (found.isEmpty()) {
                return none(name, system);
            }
            Optional<ShopSystem> of =
                    system.shopSystems(terminal.clock()).of(found.get().kind());
            Optional<ShopCredentials> at = credentials(found.get(), system);
            if (of.isEmpty() || at.isEmpty()) {
                return refused(name + " is not asked for its statuses: map them in the settings document");
            }
            return switch (of.get().statuses(at.get())) {
                case ShopAnswer.Given<List<ShopSystem.Status>>(List<ShopSystem.Status> all) ->
                    picked(system, found.get(), of.get(), all, sent == null ? List.of() : sent);
                case ShopAnswer.Refused<List<ShopSystem.Status>>(String reason) ->
                    refused("the shop system refuses: " + reason);
                case ShopAnswer.Later<List<ShopSystem.Status>> later ->
                    refused("the shop system cannot be asked now: " + later.reason());
            };
        }
    }

    private int picked(
            RunningSystem system,
            Connection connection,
            ShopSystem of,
            List<ShopSystem.Status> all,
            List<String> sent) {
        List<String> unknown = sent.stream()
                .filter(name -> all.stream().noneMatch(status -> status.name().equals(plain(name))))
                .toList();
        if (!unknown.isEmpty()) {
            return refused("the shop has no status " + String.join(", ", unknown));
        }
        Connection meant = sent.isEmpty() ? connection : connection.meaning(mapping(connection, of, all, sent));
        if (!sent.isEmpty()) {
            ChangeResult result = new ChangeConnections(system.settings(), terminal.clock())
                    .change(
                            connection.shop(),
                            connection.id(),
                            before -> before.meaning(meant.statuses()),
                            terminal.author(Author.Via.OPERATOR));
            if (!(result instanceof ChangeResult.Done || result instanceof ChangeResult.Unchanged)) {
                return ConnectionAddCommand.told(terminal, result);
            }
        }
        all.forEach(status -> terminal.out()
                .println("%s %-24s %s%s"
                        .formatted(
                                of.meansSent(meant, status) ? "sent" : "    ",
                                status.name(),
                                status.label(),
                                status.orders()
                                        .map(count -> ", " + count + " orders")
                                        .orElse(""))));
        List<ShopSystem.Status> meaningSent =
                all.stream().filter(status -> of.meansSent(meant, status)).toList();
        if (meaningSent.isEmpty()) {
            terminal.err()
                    .println("None of these means sent: no parcel, no review request. Choose with --sent STATUS.");
        } else if (all.stream().anyMatch(status -> status.orders().isPresent())) {
            counted(meaningSent.stream()
                    .flatMap(status -> status.orders().stream())
                    .mapToLong(Long::longValue)
                    .sum());
        }
        return ExitCode.DONE;
    }

    /** A status that means sent and that no order has is mostly one that the shop does not set. */
    private void counted(long sent) {
        if (sent > 0) {
            terminal.out().println(sent + " of the orders counted here would count as sent now.");
        } else {
            terminal.err()
                    .println("No order counted here would count as sent: does the shop set another status? Choose with"
                            + " --sent STATUS.");
        }
    }

    private static String plain(String name) {
        return name.startsWith("wc-") ? name.substring(3) : name;
    }

    private static Map<String, ShopStatus> mapping(
            Connection connection, ShopSystem of, List<ShopSystem.Status> all, List<String> sent) {
        Map<String, ShopStatus> mapping = new HashMap<>(connection.statuses());
        mapping.values().removeIf(ShopStatus.SENT::equals);
        Connection without = connection.meaning(mapping);
        // One that means sent by default, and shall not, is paid for and no more.
        all.stream()
                .filter(status -> of.meansSent(without, status))
                .forEach(status -> mapping.put(status.name(), ShopStatus.PAID));
        sent.forEach(name -> mapping.put(plain(name), ShopStatus.SENT));
        return mapping;
    }

    @Command(name = "pull", description = "Fetch what changed at a shop system now.")
    int pull(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NAME", description = "The connection's id.") ConnectionId name) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<ShopSettings> settings = system.settings().shop(shop);
            Optional<Connection> found = find(system, shop, name);
            if (settings.isEmpty() || found.isEmpty()) {
                return none(name, system);
            }
            Connection connection = found.get();
            PullResult result = system.pulls(terminal.clock())
                    .pull(
                            connection,
                            system.connections(terminal.clock()).of(connection),
                            settings.get().forChannel(connection.channel()).get(GeneralSettings.TIME_ZONE),
                            () -> false);
            PullResult.Counts counts = result.counts();
            terminal.out()
                    .println("%d orders changed, %d were queued, %d are older than the connection, %d cannot be read"
                            .formatted(counts.found(), counts.taken(), counts.early(), counts.unread()));
            return switch (result) {
                case PullResult.Finished finished -> ExitCode.DONE;
                case PullResult.Refused(PullResult.Counts any, String reason) ->
                    refused("the shop system refuses: " + reason);
                case PullResult.Failed(PullResult.Counts any, String reason) ->
                    refused("it did not work, and is tried again: " + reason);
                case PullResult.Overtaken overtaken -> refused("somebody else fetches at this moment");
                case PullResult.Interrupted interrupted -> refused("it was interrupted");
                case PullResult.NotPulled notPulled -> refused(name + " is not fetched from: it only tells by itself");
            };
        }
    }

    @Command(name = "remove", description = "Remove a connection. What it brought goes on.")
    int remove(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NAME", description = "The connection's id.") ConnectionId name) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Connection> found = find(system, shop, name);
            if (found.isEmpty()) {
                return none(name, system);
            }
            Connection connection = found.get();
            InstallConnection.Removed removed = system.installations(terminal.clock())
                    .remove(
                            connection,
                            system.shopSystems(terminal.clock()).of(connection.kind()),
                            credentials(connection, system),
                            terminal.author(Author.Via.OPERATOR));
            if (!(removed.result() instanceof ChangeResult.Done)) {
                return ConnectionAddCommand.told(terminal, removed.result());
            }
            system.registering(terminal.clock()).removed(connection);
            terminal.out().println(name + " is removed: it brings no new orders, and its webhook is refused.");
            terminal.out().println("What keeps working: the pages of its orders, review links, mails on their way,");
            terminal.out().println("and news of the orders that it brought, as long as the shop sends them.");
            removed.left().ifPresent(why -> terminal.out()
                    .println("Its webhooks could not be deleted (" + why + "): delete them in the shop system."));
            terminal.out().println("Next: install the new shop system with ./buyer-status connections add,");
            terminal.out().println("and update the privacy policy of the new shop.");
            return ExitCode.DONE;
        }
    }

    static Optional<Connection> find(RunningSystem system, ShopId shop, ConnectionId name) {
        return system.settings()
                .shop(shop)
                .flatMap(settings -> settings.connection(name))
                .map(system.apps()::complete);
    }

    static Optional<ShopCredentials> credentials(Connection connection, RunningSystem system) {
        return connection.pull().map(access -> PullOrders.open(connection, access, system.secrets()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void say(String what, String value) {
        terminal.out().println("%-13s %s".formatted(what, value));
    }

    private int none(ConnectionId name, RunningSystem system) {
        return refused("the shop has no connection " + name + " in " + system.description());
    }

    private int refused(String why) {
        terminal.err().println(why);
        return ExitCode.REFUSED;
    }
}

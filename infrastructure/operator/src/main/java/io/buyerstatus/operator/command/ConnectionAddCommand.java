package io.buyerstatus.operator.command;

import io.buyerstatus.core.connection.InstallConnection.Installed;
import io.buyerstatus.core.connection.InstallConnection.Wanted;
import io.buyerstatus.core.connection.app.PrepareApp;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs a connection. */
@Command(
        name = "add",
        description = "Install a shop system: try its credentials, register webhooks, fetch its orders from now on.",
        footer = "The secret is encrypted, and nobody reads it but what fetches orders.")
final class ConnectionAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Option(names = "--channel", required = true, paramLabel = "ID", description = "The sales account it belongs to.")
    String channel = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "ebay, magento, medusa, prestashop, shopify, shopware or woocommerce.")
    ConnectionKind kind = ConnectionKind.GENERIC;

    @Option(names = "--address", paramLabel = "URL", description = "Where the shop system is.")
    Optional<ShopAddress> address = Optional.empty();

    @Option(
            names = "--login",
            paramLabel = "TEXT",
            description = "The public half of the credentials, such as a consumer key.")
    String login = "";

    @Option(
            names = "--secret-from",
            paramLabel = "VARIABLE",
            description =
                    "The environment variable that holds the secret half; for ebay the client secret, a space, and"
                            + " the refresh token.")
    String variable = "";

    @Option(
            names = "--hour",
            paramLabel = "HOUR",
            description = "At which hour of the shop's day its orders are fetched (default: 3).")
    int hour = PullAccess.USUAL_HOUR;

    @Option(
            names = "--app",
            paramLabel = "FILE",
            description = "For shopware: writes the app that the shop uploads, a .zip, instead of taking credentials.")
    Optional<Path> app = Optional.empty();

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    Optional<ShopId> shop = Optional.empty();

    @Parameters(index = "1", paramLabel = "NAME", description = "What the connection is called from now on.")
    Optional<ConnectionId> name = Optional.empty();

    ConnectionAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (hour < 0 || hour > 23) {
            throw new UsageException("--hour must be from 0 to 23");
        }
        if (app.isPresent()) {
            return withApp(app.get());
        }
        if (address.isEmpty() || variable.isEmpty()) {
            throw new UsageException("--address and --secret-from are required"
                    + (kind == ConnectionKind.SHOPWARE ? "; or --app FILE, for the app that the shop uploads" : ""));
        }
        String secret = terminal.environment().apply(variable);
        if (secret.isEmpty()) {
            return refused("the environment variable " + variable + " is not set");
        }
        try (RunningSystem system = terminal.open(place)) {
            Optional<ShopSystem> of = system.shopSystems(terminal.clock()).of(kind);
            if (of.isEmpty()) {
                return refused("orders of this kind are not fetched: install it in the settings document");
            }
            Wanted wanted = new Wanted(
                    shop.orElseThrow(),
                    name.orElseThrow(),
                    new ChannelId(channel),
                    kind,
                    new ShopCredentials(address.orElseThrow(), login, secret),
                    hour);
            return installed(wanted, of.get(), system);
        }
    }

    private int withApp(Path file) {
        if (kind != ConnectionKind.SHOPWARE || !login.isEmpty() || !variable.isEmpty() || address.isPresent()) {
            throw new UsageException("--app is for --kind shopware, without address and credentials:"
                    + " the shop hands them over when it installs the app");
        }
        try (RunningSystem system = terminal.open(place)) {
            return switch (ShopwareAppFile.prepare(
                    system, terminal, shop.orElseThrow(), name.orElseThrow(), new ChannelId(channel), file)) {
                case PrepareApp.Prepared.Done done -> {
                    terminal.out()
                            .println(name.orElseThrow() + " is prepared. Its app is in " + file
                                    + ", which holds a secret: delete it once it is uploaded.");
                    terminal.out()
                            .println("Next: in Shopware, Extensions > My extensions > Upload extension, then Install"
                                    + " and Activate. Orders placed from now on come.");
                    yield ExitCode.DONE;
                }
                case PrepareApp.Prepared.NotTaken(ChangeResult result) -> told(terminal, result);
            };
        }
    }

    private int installed(Wanted wanted, ShopSystem of, RunningSystem system) {
        return switch (system.installations(terminal.clock())
                .install(wanted, of, terminal.author(Author.Via.OPERATOR))) {
            case Installed.Done done -> {
                terminal.out().println(wanted.id() + " is installed. Orders placed from now on come.");
                done.toldBy().ifPresent(why -> terminal.out()
                        .println("It does not tell of changes by itself (" + why
                                + "): its orders come when they are fetched, once a day."));
                terminal.out()
                        .println("Next: choose the statuses that mean sent, with ./buyer-status connections statuses "
                                + wanted.shop() + " " + wanted.id());
                yield ExitCode.DONE;
            }
            case Installed.NotOpened(String reason) -> refused("the shop system refuses the credentials: " + reason);
            case Installed.NotReached(String reason) -> refused("the shop system cannot be reached: " + reason);
            case Installed.NotTaken(ChangeResult result) -> told(terminal, result);
        };
    }

    /** Why settings did not change. */
    static int told(Terminal terminal, ChangeResult result) {
        switch (result) {
            case ChangeResult.Done done -> {
                return ExitCode.DONE;
            }
            case ChangeResult.Unchanged unchanged -> {
                terminal.out().println("Nothing to change.");
                return ExitCode.DONE;
            }
            case ChangeResult.Refused refused ->
                refused.fields().forEach(field -> terminal.err().println(field.text()));
            case ChangeResult.Overtaken overtaken ->
                terminal.err().println("somebody else changed the settings meanwhile");
            case ChangeResult.NoSuchShop none -> terminal.err().println("there is no such shop");
        }
        return ExitCode.REFUSED;
    }

    private int refused(String why) {
        terminal.err().println(why);
        return ExitCode.REFUSED;
    }
}

package io.buyerstatus.operator.command;

import io.buyerstatus.core.connection.InstallConnection;
import io.buyerstatus.core.connection.InstallConnection.Installed;
import io.buyerstatus.core.connection.InstallConnection.Wanted;
import io.buyerstatus.core.connection.app.PrepareApp;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.net.WebClient.Reply;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A whole life of a connection within seconds, against the stand-in of a shop system on this machine. */
@Command(
        name = "try",
        description =
                "Install a shop system's stand-in on this machine, fetch an order, be told of another, remove it.")
final class ConnectionTrialCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Option(names = "--shop", paramLabel = "SHOP", description = "The shop that tries it (default: demo).")
    ShopId shop = new ShopId("demo");

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "ebay, magento, medusa, prestashop, shopify, shopware or woocommerce.")
    ConnectionKind kind = ConnectionKind.GENERIC;

    ConnectionTrialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        place.local = true;
        try (RunningSystem system = terminal.open(place)) {
            Optional<ShopSettings> settings = system.settings().shop(shop);
            Optional<ShopSystem> of = system.shopSystems(terminal.clock()).of(kind);
            if (settings.isEmpty() || of.isEmpty()) {
                return failed("try", "there is no shop " + shop + ", or orders of this kind are not fetched");
            }
            String word = kind.name().toLowerCase(Locale.ROOT);
            URI standIn = URI.create(system.publicBase() + "/__local/shops/" + word);
            Wanted wanted = new Wanted(
                    shop,
                    new ConnectionId("try-" + word + "-"
                            + Long.toString(terminal.clock().instant().toEpochMilli(), Character.MAX_RADIX)),
                    settings.get().channels().keySet().stream()
                            .min(Comparator.comparing(channel -> channel.value()))
                            .orElseThrow(),
                    kind,
                    new ShopCredentials(ShopAddress.parse(standIn.toString()), "ck_local", secret(kind)),
                    PullAccess.USUAL_HOUR);
            return tried(wanted, of.get(), settings.get(), standIn, system);
        }
    }

    /** What the stand-ins take; eBay's has the client's half before the granted one. */
    private static String secret(ConnectionKind kind) {
        return kind == ConnectionKind.EBAY ? "cs_local rt_local" : "cs_local";
    }

    private int tried(Wanted wanted, ShopSystem of, ShopSettings settings, URI standIn, RunningSystem system) {
        InstallConnection installations = system.installations(terminal.clock());
        WebClient web = system.web();
        Optional<Connection> installed =
                kind == ConnectionKind.SHOPWARE ? byApp(wanted, standIn, system) : byLogin(wanted, of, installations);
        if (installed.isEmpty()) {
            return ExitCode.REFUSED;
        }
        Connection connection = installed.get();
        worked(
                "install",
                wanted.id()
                        + (of.tells()
                                ? ", webhooks at " + installations.hooks(connection)
                                : ", which has no webhooks"));
        asked(web, standIn + "/sell");
        PullResult pulled = pulled(connection, settings, system);
        if (!(pulled instanceof PullResult.Finished) || pulled.counts().taken() == 0) {
            return failed("pull", pulled.toString());
        }
        worked("pull", pulled.counts().taken() + " orders were queued");
        String pushed = asked(web, standIn + "/push?to=" + wanted.id());
        if (of.tells() && !pushed.equals("200")) {
            return failed("push", "the webhook was answered with " + pushed);
        }
        if (!of.tells()) {
            PullResult changed = pulled(connection, settings, system);
            if (!(changed instanceof PullResult.Finished) || changed.counts().taken() == 0) {
                return failed("push", "its change was not fetched: " + changed);
            }
        }
        worked("push", of.tells() ? "the webhook was answered with 200" : "there is none: its change was fetched");
        InstallConnection.Removed removed = installations.remove(
                connection, Optional.of(of), Optional.of(wanted.at()), terminal.author(Author.Via.OPERATOR));
        // An app is uninstalled in the shop, and says so.
        boolean app = kind == ConnectionKind.SHOPWARE;
        if (!(removed.result() instanceof ChangeResult.Done) || removed.left().isPresent() != app) {
            return failed("remove", removed.toString());
        }
        system.registering(terminal.clock()).removed(connection);
        if (app && !asked(web, standIn + "/uninstall?to=" + wanted.id()).equals("200")) {
            return failed("remove", "the app could not tell that it was uninstalled");
        }
        String after = asked(web, standIn + "/push?to=" + wanted.id());
        if (of.tells() && !after.equals("none")) {
            return failed("remove", "its webhook is still there: " + after);
        }
        worked("remove", of.tells() ? "its webhooks are gone" : "its credentials are gone");
        return ExitCode.DONE;
    }

    private PullResult pulled(Connection connection, ShopSettings settings, RunningSystem system) {
        return system.pulls(terminal.clock())
                .pull(
                        connection,
                        system.connections(terminal.clock()).of(connection),
                        settings.forChannel(connection.channel()).get(GeneralSettings.TIME_ZONE),
                        () -> false);
    }

    private Optional<Connection> byLogin(Wanted wanted, ShopSystem of, InstallConnection installations) {
        Installed installed = installations.install(wanted, of, terminal.author(Author.Via.OPERATOR));
        if (installed instanceof Installed.Done(Connection connection, Optional<String> toldBy)
                && toldBy.isEmpty() == of.tells()) {
            return Optional.of(connection);
        }
        failed("install", installed.toString());
        return Optional.empty();
    }

    /** The stand-in installs the app, and hands its credentials over. */
    private Optional<Connection> byApp(Wanted wanted, URI standIn, RunningSystem system) {
        PrepareApp.Prepared prepared = system.preparing(terminal.clock())
                .prepare(wanted.shop(), wanted.id(), wanted.channel(), kind, terminal.author(Author.Via.OPERATOR));
        if (!(prepared instanceof PrepareApp.Prepared.Done done)) {
            failed("install", prepared.toString());
            return Optional.empty();
        }
        String manifest =
                ShopwareAppFile.app(system, wanted.id(), done.secret()).manifest();
        String said = asked(system.web(), standIn + "/install", manifest);
        Connection connection = system.apps().complete(done.connection());
        if (!said.equals("installed") || connection.pull().isEmpty()) {
            failed("install", said);
            return Optional.empty();
        }
        return Optional.of(connection);
    }

    private static String asked(WebClient web, String address) {
        return asked(web, address, "");
    }

    private static String asked(WebClient web, String address, String body) {
        Reply reply = web.ask(new WebClient.Request("POST", URI.create(address), Map.of(), body));
        return reply instanceof Reply.Answer answer ? answer.body().strip() : reply.toString();
    }

    private void worked(String step, String what) {
        terminal.out().println("ok   " + step + ": " + what);
    }

    private int failed(String step, String why) {
        terminal.out().println("BAD  " + step + ": " + why);
        return ExitCode.REFUSED;
    }
}

package io.buyerstatus.operator.command;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.login.KeepGrant;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.TokenProvider.Answer;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.SignInAttempt;
import io.buyerstatus.identity.MailProviders;
import io.buyerstatus.operator.browser.ReturningBrowser;
import io.buyerstatus.operator.browser.ReturningBrowser.Brought;
import io.buyerstatus.operator.target.RunningSystem;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a mailbox be used because its owner signs in, instead of by a password. */
@Command(
        name = "sign-in",
        description = "Sign in with Google or Microsoft for a mailbox, instead of giving it a password.",
        footer = "What the provider gives is encrypted, renewed by itself, and shown to nobody.")
final class MailboxSignInCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--with", required = true, paramLabel = "PROVIDER", description = "google or microsoft.")
    private MailProvider provider = MailProvider.GOOGLE;

    @Option(
            names = "--client-id",
            required = true,
            paramLabel = "ID",
            description = "Of the app that was registered with the provider (see the guide to mailboxes).")
    private String clientId = "";

    @Option(
            names = "--client-secret-from",
            paramLabel = "VARIABLE",
            description = "The environment variable that holds its secret; Google gives one to each app.")
    private String variable = "";

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            description = "Of microsoft: the company's id or domain (default: any account).")
    private String tenant = MailProvider.ANY_TENANT;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the browser comes back to on this machine (default: any that is free).")
    private int port;

    @Option(names = "--shared", description = "The mailbox is shared: somebody else's account signs in for it.")
    private boolean shared;

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    private Optional<ShopId> shop = Optional.empty();

    @Parameters(index = "1", paramLabel = "MAILBOX", description = "The mailbox's name in the shop's settings.")
    private String name = "";

    MailboxSignInCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OAuthClient client = client();
        try (RunningSystem system = terminal.open(place)) {
            Optional<Mailbox> mailbox = system.mailboxes().of(shop.orElseThrow()).stream()
                    .filter(each -> each.id().value().equals(name))
                    .findFirst();
            if (mailbox.isEmpty()) {
                terminal.err()
                        .println("the shop " + shop.get() + " has no mailbox " + name + ": import its settings, with"
                                + " \"password: sign-in\"");
                return ExitCode.REFUSED;
            }
            if (mailbox.get().login().isEmpty()) {
                terminal.err().println("the mailbox " + name + " has no login: say it in the shop's settings");
                return ExitCode.REFUSED;
            }
            return signedIn(client, mailbox.get(), system);
        }
    }

    private OAuthClient client() {
        try {
            return new OAuthClient(
                    provider,
                    tenant,
                    clientId,
                    variable.isEmpty() ? "" : terminal.environment().apply(variable));
        } catch (IllegalArgumentException broken) {
            throw new UsageException(String.valueOf(broken.getMessage()));
        }
    }

    /** One way to the provider and back. */
    private record Way(OAuthClient client, SignInAttempt attempt, ReturningBrowser door, MailProviderPlaces places) {
        URI begins(String login) {
            return client.asks(
                    new OAuthClient.Consent(attempt.state(), attempt.challenge(), door.address(), login), places);
        }

        Answer ends(String code) {
            return new MailProviders(places).exchange(client, code, attempt.verifier(), door.address());
        }
    }

    private int signedIn(OAuthClient client, Mailbox mailbox, RunningSystem system) {
        SignInAttempt attempt = new SignInAttempt(system.fresh(), true);
        try (ReturningBrowser door = new ReturningBrowser(port, attempt::fits)) {
            Way way = new Way(client, attempt, door, system.mailProviders());
            String login = mailbox.login().orElse("");
            terminal.out()
                    .println("Open this in a browser on this machine, and sign in as " + login + ":\n\n"
                            + way.begins(login) + "\n");
            terminal.out().flush();
            return door.await(SignInAttempt.VALID)
                    .map(brought -> brought(brought, way, mailbox, system))
                    .orElseGet(() -> refused("nobody came back within " + SignInAttempt.VALID.toMinutes()
                            + " minutes; nothing was changed"));
        }
    }

    private int brought(Brought brought, Way way, Mailbox mailbox, RunningSystem system) {
        if (brought.code().isEmpty()) {
            return refused("the provider signed nobody in"
                    + (brought.error().matches("[a-z_]{1,60}") ? " (" + brought.error() + ")" : ""));
        }
        KeepGrant keep = new KeepGrant(system.mailboxes(), system.mailboxStates(), system.secrets(), terminal.clock());
        return switch (keep.keep(mailbox, way.client(), way.ends(brought.code()), shared)) {
            case KeepGrant.Outcome.Kept(Optional<SignInEnd> end) -> {
                terminal.out().println("Signed in. Try it: mailboxes test " + mailbox.shop() + " " + mailbox.id());
                end.ifPresent(known -> terminal.out()
                        .println("The provider ends it at "
                                + Times.of(known.at(), terminal.clock().instant())
                                + ": sign in again before that. With Google that is so while the app is in testing."));
                yield ExitCode.DONE;
            }
            case KeepGrant.Outcome.OtherAccount(String account) ->
                refused("that was " + account + ", but this mailbox logs in as "
                        + mailbox.login().orElse("") + ": sign in as that, or say --shared for a shared mailbox");
            case KeepGrant.Outcome.NotRenewable not ->
                refused("the provider gave nothing to renew access with: is the app a desktop app?");
            case KeepGrant.Outcome.Refused(String reason) -> refused(reason);
            case KeepGrant.Outcome.Silent(String reason) -> refused(reason + "; try again");
            case KeepGrant.Outcome.Overtaken overtaken ->
                refused("somebody else changed the mailbox meanwhile; sign in once more");
        };
    }

    private int refused(String reason) {
        terminal.err().println(reason);
        return ExitCode.REFUSED;
    }
}

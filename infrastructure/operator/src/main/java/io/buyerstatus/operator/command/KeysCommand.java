package io.buyerstatus.operator.command;

import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.ManageKeys;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of a shop's programs; its owners make and revoke them at the desk, too. */
@Command(name = "keys", description = "List the keys of a shop's programs, make one, revoke one.")
final class KeysCommand {
    private final Terminal terminal;

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Say which keys a shop has; none is shown again.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            Instant now = terminal.clock().instant();
            List<ApiKey> keys = system.keys(terminal.clock()).of(shop);
            keys.forEach(key -> terminal.out()
                    .printf(
                            "%s  %s: %s, made by %s %s, %s%n",
                            key.id(),
                            key.name(),
                            scopes(key),
                            key.by(),
                            Times.of(key.madeAt(), now),
                            key.until()
                                    .map(until -> key.live(now) ? "until " + Times.of(until, now) : "over")
                                    .orElse("until it is revoked")));
            if (keys.isEmpty()) {
                terminal.out().println("No program has a key of " + shop + ".");
            }
            return ExitCode.DONE;
        }
    }

    private static String scopes(ApiKey key) {
        return key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" and "));
    }

    @Command(name = "make", description = "Make a key, and print it this once.")
    int make(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--may",
                            paramLabel = "SCOPE",
                            split = ",",
                            description = "read, write, settings; several with commas (default: read).",
                            defaultValue = "read")
                    List<Scope> scopes,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            description = "How many days it holds; 0 for until it is revoked (default: 90).",
                            defaultValue = "90")
                    int days,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NAME", description = "What the program is called.") String name) {
        if (days < 0 || days > 3650) {
            throw new UsageException("--days must be 0 to 3650");
        }
        try (RunningSystem system = terminal.open(place)) {
            Optional<Duration> life = days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
            return switch (system.keys(terminal.clock()).make(shop, name, EnumSet.copyOf(scopes), life, "operator")) {
                case ManageKeys.Made(ApiKey key, KeySecret secret) -> {
                    terminal.out().println(secret.value());
                    yield ExitCode.DONE;
                }
                case ManageKeys.Refused(ManageKeys.Rule rule) -> {
                    terminal.err()
                            .println(
                                    switch (rule) {
                                        case NO_NAME -> "say what the program is called";
                                        case NO_SCOPE -> "say what it may do: --may read,write";
                                        case TOO_MANY -> "a shop has at most " + ManageKeys.MOST + " keys: revoke one";
                                    });
                    yield ExitCode.REFUSED;
                }
            };
        }
    }

    @Command(name = "revoke", description = "Revoke a key: it opens nothing from the next request on.")
    int revoke(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "KEY", description = "Its id, as keys list says it.") String id) {
        try (RunningSystem system = terminal.open(place)) {
            if (system.keys(terminal.clock()).revoke(shop, id)) {
                terminal.out().println("The key is revoked.");
                return ExitCode.DONE;
            }
            terminal.err().println(shop + " has no key " + id);
            return ExitCode.REFUSED;
        }
    }
}

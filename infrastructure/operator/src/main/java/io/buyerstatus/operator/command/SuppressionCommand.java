package io.buyerstatus.operator.command;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Addresses that a shop must not write to any more. They are kept as digests, so one must name the address. */
@Command(
        name = "suppression",
        description = "Say why a shop writes no more mail to an address; or lift that.",
        footer = "An address that bounced is on a list of SES, too: see the runbook.")
final class SuppressionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "The e-mail address.")
    EmailAddress address = new EmailAddress("nobody@example.org");

    @Option(names = "--lift", description = "Write to it again.")
    boolean lift;

    SuppressionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            if (lift) {
                boolean lifted = system.unsuppress(shop, address);
                terminal.out()
                        .println(
                                lifted
                                        ? "Lifted: mail goes there again."
                                        : "There was nothing to lift: mail goes there.");
                return ExitCode.DONE;
            }
            terminal.out()
                    .println(system.suppression(shop, address)
                            .map(why -> "No mail since "
                                    + Times.of(why.since(), terminal.clock().instant()) + ": "
                                    + why.cause().name().toLowerCase(Locale.ROOT) + ", " + why.detail())
                            .orElse("Mail goes there: nothing stands against it."));
        }
        return ExitCode.DONE;
    }
}

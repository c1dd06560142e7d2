package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Addresses and numbers that a shop must not write to any more. They are kept as digests, so one must name the address. */
@Command(
        name = "suppression",
        description = "Say why a shop writes no more mail to an address, or SMS to a number; or lift that.",
        footer = "An address that bounced is on a list of SES, too: see the runbook.")
final class SuppressionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    @Parameters(
            index = "1",
            paramLabel = "ADDRESS",
            description = "The e-mail address, or a number with its country's code (+49...).")
    Reached to = new Reached.ByMail(new EmailAddress("nobody@example.org"));

    @Option(names = "--lift", description = "Write to it again.")
    boolean lift;

    SuppressionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            if (lift) {
                boolean lifted =
                        switch (to) {
                            case Reached.ByMail(var address) -> system.unsuppress(shop, address);
                            case Reached.BySms(var number) -> system.unsuppress(shop, number);
                        };
                terminal.out()
                        .println((lifted ? "Lifted: " : "There was nothing to lift: ")
                                + goes()
                                + (lifted ? " there again." : " there."));
                return ExitCode.DONE;
            }
            terminal.out()
                    .println(barred(system)
                            .map(why -> "No " + to.channel() + " since "
                                    + Times.of(why.since(), terminal.clock().instant()) + ": "
                                    + why.cause()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + ", "
                                    + why.detail())
                            .orElse(goes().substring(0, 1).toUpperCase(Locale.ROOT) + goes().substring(1)
                                    + " there: nothing stands against it."));
        }
        return ExitCode.DONE;
    }

    private String goes() {
        return switch (to) {
            case Reached.ByMail mail -> "mail goes";
            case Reached.BySms sms -> "SMS go";
        };
    }

    private Optional<Suppression> barred(RunningSystem system) {
        return switch (to) {
            case Reached.ByMail(var address) -> system.suppression(shop, address);
            case Reached.BySms(var number) -> system.suppression(shop, number);
        };
    }
}

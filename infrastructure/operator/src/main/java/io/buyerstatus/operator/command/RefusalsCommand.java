package io.buyerstatus.operator.command;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.RejectedEvents.Refusal;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events that a rule refused (KS-1), or that were not taken over whole. */
@Command(
        name = "refusals",
        description =
                "Show what was refused, newest first, and by which rule; and which fields of orders were left out, and why.")
final class RefusalsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (default: 50).")
    int limit;

    @Parameters(paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    RefusalsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            List<Refusal> refusals = system.refusals().newest(shop, limit);
            refusals.forEach(refusal -> terminal.out().println(line(refusal)));
            if (refusals.isEmpty()) {
                terminal.out().println("Nothing was refused.");
            }
        }
        return ExitCode.DONE;
    }

    private String line(Refusal refusal) {
        return "%s  %s  %s %s from %s, order %s"
                .formatted(
                        Times.of(refusal.receivedAt(), terminal.clock().instant()),
                        refusal.rule(),
                        refusal.eventType(),
                        refusal.eventId(),
                        refusal.connection().source(),
                        refusal.subject());
    }
}

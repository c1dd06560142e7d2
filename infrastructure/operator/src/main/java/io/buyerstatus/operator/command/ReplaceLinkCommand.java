package io.buyerstatus.operator.command;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.ReplaceLink.Replaced;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Replaces a link that got into wrong hands. */
@Command(
        name = "replace-link",
        description = "Replace an order's link that got into wrong hands; the buyer is sent the new one.")
final class ReplaceLinkCommand implements Callable<Integer> {
    private static final String NOWHERE =
            "Nothing is sent: neither e-mail address nor phone number of the buyer is known. Once an event adds one, the old"
                    + " link offers to send the new one there.";

    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The order's number.")
    String number = "";

    ReplaceLinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            List<OrderKey> orders = system.ordersWithNumber(shop, number);
            if (orders.size() != 1) {
                terminal.err()
                        .println("the shop " + shop + " has " + orders.size() + " orders with the number " + number);
                return ExitCode.REFUSED;
            }
            return told(system.replaceLink(orders.getFirst(), terminal.clock()));
        }
    }

    /** The new link is nobody's business but the buyer's, and appears on no terminal. */
    private int told(Entered<Replaced> result) {
        return switch (result) {
            case Entered.Through<Replaced>(Replaced.Done done) -> {
                terminal.out()
                        .println("Done: the old link and what was shared open nothing any more. "
                                + done.by().map(ReplaceLinkCommand::sent).orElse(NOWHERE));
                yield ExitCode.DONE;
            }
            case Entered.Through<Replaced>(Replaced.TooMany many) ->
                refused("it was replaced several times within the hour: try again later");
            case Entered.TurnedAway<Replaced>(Entered.Reason why) ->
                refused(
                        switch (why) {
                            case Entered.NotOpen none -> "the order is not known completely: it has no link yet";
                            case Entered.NeedsProof proof -> "only its buyer can do that";
                            case Entered.Busy busy -> "the order changed all the time: try again";
                        });
        };
    }

    private static String sent(DeliveryChannel by) {
        return switch (by) {
            case EMAIL -> "The new link is sent to the buyer's e-mail address.";
            case SMS -> "The new link is sent to the buyer's phone.";
        };
    }

    private int refused(String why) {
        terminal.err().println(why);
        return ExitCode.REFUSED;
    }
}

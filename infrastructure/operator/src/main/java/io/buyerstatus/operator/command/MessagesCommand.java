package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ledger of one order: what was planned, sent, skipped, and why. */
@Command(name = "messages", description = "Show what was planned for an order, sent, or skipped, and why.")
final class MessagesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    @ArgGroup(multiplicity = "1")
    Which which = new Which();

    /** Two ways to name an order. */
    static final class Which {
        @Option(names = "--number", paramLabel = "N", description = "The order's number.")
        String number = "";

        @Option(
                names = "--ref",
                paramLabel = "REF",
                description = "What is between /o/ and the next slash in the order's link.")
        String ref = "";
    }

    @Option(
            names = "--resend",
            description =
                    "Send those that failed once more, after the cause was mended. With --unknown, also those of which nobody "
                            + "knows whether they left: the buyer may then get them twice.")
    boolean resend;

    @Option(names = "--unknown", description = "See --resend.")
    boolean unknown;

    MessagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (unknown && !resend) {
            throw new UsageException("--unknown goes with --resend");
        }
        try (RunningSystem system = terminal.open(place)) {
            List<OrderKey> orders =
                    which.ref.isEmpty() ? system.ordersWithNumber(shop, which.number) : List.of(key(which.ref));
            if (resend) {
                orders.forEach(order -> resend(system, order));
            }
            orders.forEach(order -> show(order, system.messages(Subject.of(order))));
            if (orders.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no order with the number " + which.number);
                return ExitCode.REFUSED;
            }
        }
        return ExitCode.DONE;
    }

    private OrderKey key(String ref) {
        try {
            OrderKey key = OrderKey.ofRef(ref);
            if (key.shop().equals(shop)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new UsageException(ref + " is no order's reference of the shop " + shop);
    }

    private void resend(RunningSystem system, OrderKey order) {
        system.messages(Subject.of(order)).stream()
                .filter(message -> message.state() == MessageState.FAILED
                        || (unknown
                                && message.state() == MessageState.OUTCOME_UNKNOWN
                                && message.due().isEmpty()))
                .filter(message -> !system.resend(message, terminal.clock()))
                .forEach(message -> terminal.err()
                        .println("changed meanwhile, look again: "
                                + word(message.key().type().name())));
    }

    private void show(OrderKey order, List<Message> messages) {
        terminal.out().println(order.ref());
        messages.stream()
                .sorted(Comparator.comparing(message -> message.schedule().plannedAt()))
                .forEach(message -> terminal.out().println("  " + line(message)));
        if (messages.isEmpty()) {
            terminal.out().println("  no messages");
        }
    }

    private String line(Message message) {
        Instant now = terminal.clock().instant();
        return "%s  %s%s by %s: %s%s%s%s"
                .formatted(
                        Times.of(message.status().since(), now),
                        word(message.key().type().name()),
                        message.key().parcel().isEmpty()
                                ? ""
                                : " of parcel " + message.key().parcel(),
                        word(message.channel().name()),
                        word(message.state().storedName()) + (message.delivery().resent() ? " (sent once more)" : ""),
                        message.delivery().recipient().isEmpty()
                                ? ""
                                : " to " + message.delivery().recipient(),
                        message.reason().isEmpty() ? "" : ", " + message.reason(),
                        message.due()
                                .map(due -> ", looked at again " + Times.of(due, now))
                                .orElse(""));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.message.Unsettled;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
                    "Send those that failed once more, after the cause was mended. With --unknown, also those of which"
                            + " nobody knows whether they left: the buyer may then get them twice.")
    boolean resend;

    @Option(names = "--unknown", description = "See --resend.")
    boolean unknown;

    @Option(
            names = "--cancel",
            paramLabel = "ID",
            description = "Keep a message from leaving that has not left yet. It stays cancelled, whatever comes.")
    String cancel = "";

    @Option(names = "--restore", paramLabel = "ID", description = "Take the cancelling of a message back.")
    String restore = "";

    @Option(
            names = "--left",
            paramLabel = "ID",
            description = "Say of a message of which nobody knows whether it left that it did, as you found out.")
    String left = "";

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
            boolean done = decide(system, orders);
            orders.forEach(order -> show(order, system.messages(Subject.of(order))));
            if (orders.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no order with the number " + which.number);
                return ExitCode.REFUSED;
            }
            return done ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    /** Does what was asked for; answers whether all of it could be done. */
    private boolean decide(RunningSystem system, List<OrderKey> orders) {
        Instant now = terminal.clock().instant();
        List<Message> messages = orders.stream()
                .flatMap(order -> system.messages(Subject.of(order)).stream())
                .toList();
        boolean resent = !resend || replaced(system, messages, this::wantedAgain, found -> again(found, now));
        boolean cancelled = cancel.isEmpty()
                || (known(messages, cancel, Cancelling::possible, "has left, or will not leave anyway")
                        && replaced(system, messages, named(cancel), found -> Cancelling.cancel(found, now)));
        boolean restored = restore.isEmpty()
                || (known(messages, restore, Cancelling::cancelled, "was not cancelled by hand")
                        && replaced(system, messages, named(restore), found -> Cancelling.restore(found, now)));
        boolean settled = left.isEmpty()
                || (known(
                                messages,
                                left,
                                Unsettled::leftToPeople,
                                "is not one of which a person must say whether it left")
                        && replaced(system, messages, named(left), found -> Unsettled.left(found, now)));
        return resent && cancelled && restored && settled;
    }

    private static Message again(Message message, Instant now) {
        return Unsettled.leftToPeople(message) ? Unsettled.again(message, now) : message.resentByHand(now);
    }

    private boolean wantedAgain(Message message) {
        return message.state() == MessageState.FAILED || (unknown && Unsettled.leftToPeople(message));
    }

    private static Predicate<Message> named(String id) {
        return message -> message.id().id().equals(id);
    }

    private boolean known(List<Message> messages, String id, Predicate<Message> can, String otherwise) {
        Optional<Message> found = messages.stream().filter(named(id)).findFirst();
        if (found.filter(can).isPresent()) {
            return true;
        }
        terminal.err()
                .println(
                        found.isPresent()
                                ? "the message " + id + " " + otherwise
                                : "the order has no message " + id + "; the ids stand in brackets");
        return false;
    }

    private boolean replaced(
            RunningSystem system, List<Message> messages, Predicate<Message> which, UnaryOperator<Message> decision) {
        List<Message> outrun = messages.stream()
                .filter(which)
                .filter(message -> !system.replace(decision.apply(message)))
                .toList();
        outrun.forEach(message -> terminal.err()
                .println("changed meanwhile, look again: "
                        + word(message.key().type().name())));
        return outrun.isEmpty();
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
        return "%s  %s%s by %s: %s%s%s%s  [%s]%s"
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
                                .map(due -> next(message) + Times.of(due, now))
                                .orElse(""),
                        message.id().id(),
                        detail("before", before(message, now)) + details(message));
    }

    private static String next(Message message) {
        return message.state() == MessageState.PLANNED ? ", will go out " : ", looked at again ";
    }

    /** What made it what it is, each on a line of its own. */
    private static String details(Message message) {
        Trace trace = message.trace();
        return detail("a test, meant for", trace.meantFor())
                + detail("because of", trace.cause())
                + detail("template", trace.template())
                + detail("mailbox", message.delivery().mailbox())
                + detail("not by", message.delivery().instead())
                + detail("conditions when planned", trace.whenPlanned())
                + detail("conditions when due", trace.whenDue());
    }

    private static String before(Message message, Instant now) {
        return message.status().before().stream()
                .map(step -> word(step.state().storedName()) + " " + Times.of(step.since(), now))
                .collect(Collectors.joining(", "));
    }

    private static String detail(String name, String value) {
        return value.isEmpty() ? "" : "\n      " + name + ": " + value;
    }

    private static String word(String name) {
        String automation = MessageType.Automation.PREFIX;
        return name.startsWith(automation)
                ? "automation " + name.substring(automation.length())
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

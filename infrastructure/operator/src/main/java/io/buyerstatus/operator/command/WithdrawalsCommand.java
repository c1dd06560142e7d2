package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a shop's buyers withdrew from, and what is to be done about it. */
@Command(name = "withdrawals", description = "Show withdrawals that a shop received, and until when money goes back.")
final class WithdrawalsCommand {
    private final Terminal terminal;

    WithdrawalsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "list",
            description = "Print a shop's withdrawals, the newest first, a line each.",
            footer = "What money goes back for is derived from the order as it is now: no command changes it.")
    int list(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--open",
                            description =
                                    "Only those about which there is something to do, and nobody at the desk is done with.")
                    boolean open,
            @Option(
                            names = "--email",
                            paramLabel = "ADDRESS",
                            description = "Only those whose receipt goes to this address.",
                            defaultValue = "")
                    String email,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<String> lines = system.withdrawals(terminal.clock())
                    .all(shop)
                    .filter(followed -> email.isBlank() || isTo(followed.withdrawal(), email))
                    .filter(followed -> !open || followed.open())
                    .map(this::line)
                    .toList();
            lines.forEach(terminal.out()::println);
            if (lines.isEmpty()) {
                terminal.out().println("There are no withdrawals.");
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Print all that is kept of a withdrawal, and what became of its mails.")
    int show(
            @Mixin PlaceOptions place,
            @Option(names = "--resend", description = "Send those of its mails once more that failed.") boolean resend,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The withdrawal's id, from the list.") String id) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<FollowedWithdrawal> found = system.withdrawals(terminal.clock())
                    .all(shop)
                    .filter(each -> each.withdrawal().id().equals(id))
                    .findFirst();
            if (found.isEmpty()) {
                terminal.err().println("The shop " + shop + " has no withdrawal " + id + ".");
                return ExitCode.REFUSED;
            }
            Subject subject = new Subject.OfWithdrawal(shop, id);
            if (resend) {
                system.messages(subject).stream()
                        .filter(message -> message.state() == MessageState.FAILED)
                        .forEach(failed -> system.replace(
                                failed.resentByHand(terminal.clock().instant())));
            }
            print(found.get(), system.messages(subject));
            return found.get().intact() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static boolean isTo(Withdrawal withdrawal, String email) {
        return withdrawal
                .said()
                .receiptTo()
                .filter(to -> to.normalised().equals(email.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private String line(FollowedWithdrawal about) {
        Withdrawal withdrawal = about.withdrawal();
        return "%s  %s  %s  %s, %s  refund by %s: %s%s%s"
                .formatted(
                        withdrawal.id(),
                        Times.of(withdrawal.at(), terminal.clock().instant()),
                        withdrawal.said().contract(),
                        scope(withdrawal.said().scope()),
                        word(withdrawal.timeliness()),
                        about.standing().refundBy(),
                        word(about.standing().state()),
                        about.settled().map(done -> ", done").orElse(""),
                        about.intact() ? "" : "  ALTERED SINCE IT WAS RECEIVED");
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Whole whole -> "whole";
            case Scope.Pieces pieces -> "in part";
            case Scope.Described described -> "as described";
        };
    }

    private void print(FollowedWithdrawal about, List<Message> messages) {
        Withdrawal withdrawal = about.withdrawal();
        row("received", Times.of(withdrawal.at(), terminal.clock().instant()));
        row("name", withdrawal.said().name());
        row("contract", withdrawal.said().contract());
        row("order", withdrawal.order().map(OrderKey::ref).orElse("none fits"));
        row("receipt to", withdrawal.said().receiptTo().map(EmailAddress::value).orElse("the phone on file, by SMS"));
        row("declared", withdrawal.said().words());
        row("in time", word(withdrawal.timeliness()));
        about.exemptions()
                .forEach(exempt -> row("exception", exempt.line().name() + ", article 16, letter " + exempt.letter()));
        row("goods", word(about.standing().goods()));
        row("refund by", about.standing().refundBy().toString());
        row("state", word(about.standing().state()));
        about.assigned()
                .ifPresent(found ->
                        row("assigned", Times.of(found.at(), terminal.clock().instant()) + ", by " + found.by()));
        about.settled()
                .ifPresent(
                        done -> row("done", Times.of(done.at(), terminal.clock().instant()) + ", by " + done.by()));
        row("seal", about.intact() ? "intact" : "BROKEN: it is not what was received");
        messages.stream()
                .sorted(Comparator.comparing(message -> message.schedule().plannedAt()))
                .forEach(message -> row("mail", mail(message)));
    }

    private static String mail(Message message) {
        return message.key().type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + message.state().storedName().toLowerCase(Locale.ROOT)
                + (message.delivery().recipient().isEmpty()
                        ? ""
                        : " to " + message.delivery().recipient())
                + (message.reason().isEmpty() ? "" : ", " + message.reason());
    }

    private void row(String name, String value) {
        terminal.out().println("%-11s %s".formatted(name, value.replaceAll("\\R", " / ")));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

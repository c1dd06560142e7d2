package io.buyerstatus.operator.command;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.standing.Standing;
import io.buyerstatus.operator.target.RunningSystem;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What stands still: of the whole system, and of each shop that is named. */
@Command(
        name = "standing",
        description =
                "Show what stands still: dead letters, messages that are overdue, and of shops that are named their"
                        + " mailboxes, automations, connections and refused events.",
        footer = "Each line says what to do next. Ends with 1 if anything stands.")
final class StandingCommand implements Callable<Integer> {
    /** The sweep comes once a minute, and has the minute's work to do. */
    private static final int USUAL_MINUTES = 5;

    private final Terminal terminal;
    private int lines;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(arity = "0..*", paramLabel = "SHOP", description = "Shops to look at, too.")
    List<ShopId> shops = List.of();

    StandingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            deadLetters(system);
            overdue(system);
            for (ShopId shop : shops) {
                if (system.settings().shop(shop).isEmpty()) {
                    terminal.err().println("there is no shop " + shop + " in " + system.description());
                    return ExitCode.REFUSED;
                }
                system.standing(terminal.clock())
                        .of(shop)
                        .forEach(each -> say(shop + ": " + line(each), next(shop, each)));
            }
        }
        if (lines == 0) {
            terminal.out().println("Nothing stands still.");
        }
        return lines == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void say(String what, String next) {
        lines++;
        PrintWriter out = terminal.out();
        out.println(what);
        out.println("    " + next);
    }

    private void deadLetters(RunningSystem system) {
        int count = system.deadLetters().count();
        if (count > 0) {
            say(
                    count + " order events are dead letters",
                    "./buyer-status dead-letters says why; mend the cause, then ./buyer-status dead-letters --redrive");
        }
    }

    /** By the index of what is due, hour by hour from where the sweep got to: what is overdue and nothing else is read. */
    private void overdue(RunningSystem system) {
        Instant now = terminal.clock().instant();
        Instant late = now.minus(USUAL_MINUTES, ChronoUnit.MINUTES);
        Instant present = late.truncatedTo(ChronoUnit.HOURS);
        AtomicInteger count = new AtomicInteger();
        Instant[] oldest = {late};
        Optional<Instant> cursor = system.ledger().cursor();
        for (Instant hour = cursor.orElse(present); !hour.isAfter(present); hour = hour.plus(1, ChronoUnit.HOURS)) {
            system.ledger()
                    .due(
                            hour,
                            late,
                            page -> page.forEach(message -> {
                                count.incrementAndGet();
                                message.due()
                                        .filter(due -> due.isBefore(oldest[0]))
                                        .ifPresent(due -> oldest[0] = due);
                            }));
        }
        if (count.get() > 0) {
            say(
                    count + " messages are overdue, the oldest since " + Times.of(oldest[0], now),
                    "look into the log of due-messages: it moves them on once a minute (runbook, Messages that wait)");
        }
    }

    private String line(Standing standing) {
        Instant now = terminal.clock().instant();
        String at = Times.of(standing.at(), now);
        return switch (standing) {
            case Standing.MailboxStands mailbox ->
                "the mailbox " + mailbox.mailbox() + (mailbox.pauses() ? " pauses until " : " is not used since ") + at
                        + ": " + mailbox.why();
            case Standing.AutomationIsHeld held ->
                "the automation " + held.automation() + " is held since " + at + ": "
                        + switch (held.why()) {
                            case VERY_MANY_AT_ONCE -> "it was about to write to very many at once";
                            case MOST_FAILED -> "most of its messages of that day failed";
                        };
            case Standing.ConnectionFails fails ->
                "the connection " + fails.connection() + " fails since " + at
                        + (fails.why().isEmpty() ? ": nothing came for much longer than usual" : ": " + fails.why());
            case Standing.EventsRefused refused ->
                refused.many() + " events were refused or cut, the last on " + at + ": " + refused.rule();
        };
    }

    private static String next(ShopId shop, Standing standing) {
        return switch (standing) {
            case Standing.MailboxStands mailbox ->
                "./buyer-status mailboxes test " + shop + " " + mailbox.mailbox()
                        + " tries it; where all is green, it is used again";
            case Standing.AutomationIsHeld held ->
                "./buyer-status automations release " + shop + " " + held.automation() + ", or drop in its place";
            case Standing.ConnectionFails fails ->
                "./buyer-status connections status " + shop + " says how it does; connections pull tries it";
            case Standing.EventsRefused _ -> "./buyer-status refusals " + shop + " lists them";
        };
    }
}

package io.buyerstatus.operator.command;

import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.operator.deadletter.DeadLetter;
import io.buyerstatus.operator.deadletter.DeadLetters;
import io.buyerstatus.operator.target.RunningSystem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Order events that could not be processed, and why. */
@Command(
        name = "dead-letters",
        description = "Show order events that failed five times, and why; or put them back into their queue.",
        footer = "An event that had its effect has none again: redriving may be done any number of times.")
final class DeadLettersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (default: 50).")
    int limit;

    @Option(names = "--redrive", description = "Put all of them back into the queue.")
    boolean redrive;

    DeadLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            DeadLetters letters = system.deadLetters();
            if (redrive) {
                redrive(letters);
            } else {
                show(letters);
            }
        }
        return ExitCode.DONE;
    }

    private void redrive(DeadLetters letters) {
        int count = letters.count();
        if (count > 0) {
            letters.redrive();
        }
        terminal.out()
                .println(
                        count == 0
                                ? "There are no dead letters."
                                : "Putting " + counted(count) + " back into the queue.");
    }

    private void show(DeadLetters letters) {
        List<DeadLetter> shown = letters.look(limit);
        PrintWriter out = terminal.out();
        for (DeadLetter letter : shown) {
            out.println("message  " + letter.messageId());
            out.println("event    " + event(letter));
            out.println("sent     " + Times.of(letter.sentAt(), terminal.clock().instant()));
            out.println("reason   "
                    + letter.failure()
                            .map(DeadLettersCommand::reason)
                            .orElse("not noted: see the log of order-events for this message id"));
            out.println();
        }
        int all = Math.max(letters.count(), shown.size());
        out.println(
                all == 0
                        ? "There are no dead letters."
                        : counted(all) + (all > shown.size() ? ", " + shown.size() + " of them shown" : "") + ".");
    }

    private static String event(DeadLetter letter) {
        var event = letter.event();
        return event.type().isEmpty() && event.id().isEmpty()
                ? "none: the body is no order event"
                : "%s %s from %s, order %s".formatted(event.type(), event.id(), event.source(), event.subject());
    }

    private static String reason(FailureLog.Failure failure) {
        return failure.reason() + " (received " + failure.receives() + " times)";
    }

    private static String counted(int count) {
        return count == 1 ? "1 dead letter" : count + " dead letters";
    }
}

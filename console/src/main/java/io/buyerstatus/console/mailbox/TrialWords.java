package io.buyerstatus.console.mailbox;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a mailbox was tried last, step by step, and what to do next. */
final class TrialWords {
    private final Texts texts;
    private final Formats formats;

    TrialWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * What is shown.
     *
     * @param running whether looking again is worth it
     */
    record View(String title, String tone, boolean running, List<Step> steps) {}

    /**
     * One step.
     *
     * @param detail what was seen where it is red, as the check words it
     */
    record Step(String name, String light, String tone, String detail, String next) {}

    View view(MailboxTrial trial, Mailbox mailbox, Instant now) {
        boolean running = trial.running(now);
        String how = running
                ? "running"
                : trial.endedAt().isEmpty()
                        ? "died"
                        : trial.ofVersion() != mailbox.version() ? "before" : trial.well() ? "well" : "bad";
        return new View(
                texts.get(
                        "boxes.trial." + how,
                        Map.of(
                                "time",
                                formats.moment(trial.startedAt()),
                                "to",
                                trial.request().to().value())),
                running ? "asking" : trial.well() ? "done" : "problem",
                running,
                trial.steps().stream().map(this::step).toList());
    }

    private Step step(TrialStep step) {
        String light = word(step.light());
        return new Step(
                texts.get("boxes.step." + word(step.name())),
                texts.get("boxes.light." + light),
                switch (step.light()) {
                    case GREEN -> "done";
                    case RED -> "problem";
                    case NOT_TRIED -> "over";
                },
                step.light() == TrialStep.Light.RED ? step.detail() : "",
                step.advice()
                        .map(advice -> texts.get("boxes.advice." + word(advice)))
                        .orElse(""));
    }

    private static String word(Enum<?> value) {
        return MailboxFields.word(value);
    }
}

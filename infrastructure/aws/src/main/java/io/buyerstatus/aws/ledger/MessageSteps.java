package io.buyerstatus.aws.ledger;

import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The states that a message went through, as one short text of its row, which is written with each of them: for each a letter and the
 * second in base 36, such as {@code Pt6p2a8}.
 */
final class MessageSteps {
    private static final int BASE = 36;

    private MessageSteps() {}

    static String write(List<MessageStep> steps) {
        return steps.stream()
                .map(step -> letter(step.state()) + Long.toString(step.since().getEpochSecond(), BASE))
                .collect(Collectors.joining(" "));
    }

    static List<MessageStep> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(MessageSteps::step).toList();
    }

    private static MessageStep step(String text) {
        return new MessageStep(state(text.charAt(0)), Instant.ofEpochSecond(Long.parseLong(text.substring(1), BASE)));
    }

    private static MessageState state(char letter) {
        return Arrays.stream(MessageState.values())
                .filter(state -> letter(state) == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state of a message: " + letter));
    }

    /** They never change: rows hold them. */
    private static char letter(MessageState state) {
        return switch (state) {
            case PLANNED -> 'L';
            case WAITING -> 'W';
            case PENDING -> 'P';
            case SENDING -> 'G';
            case SENT -> 'S';
            case DELIVERED -> 'D';
            case BOUNCED -> 'B';
            case COMPLAINED -> 'C';
            case OUTCOME_UNKNOWN -> 'U';
            case FAILED -> 'F';
            case SKIPPED -> 'K';
        };
    }
}

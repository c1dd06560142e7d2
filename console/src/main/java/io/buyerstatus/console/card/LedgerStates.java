package io.buyerstatus.console.card;

import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Locale;

/** How a message stands, in words and in a tone, wherever it is shown. */
public final class LedgerStates {
    private LedgerStates() {}

    /** In words. */
    public static String word(Texts texts, Message message) {
        return Cancelling.cancelled(message) ? texts.get("card.state.cancelled") : word(texts, message.state());
    }

    /** A state that it was in before, in words. */
    static String word(Texts texts, MessageState state) {
        return texts.get("card.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Its colour, as the style sheet names it. */
    public static String tone(Message message) {
        return switch (message.state()) {
            case PLANNED, PENDING, SENDING -> "open";
            case WAITING -> "asking";
            case SENT, DELIVERED -> "done";
            case BOUNCED, COMPLAINED, OUTCOME_UNKNOWN, FAILED -> "problem";
            case SKIPPED -> "over";
        };
    }

    /** Why; empty where there is nothing to say. */
    public static String reason(Texts texts, Message message) {
        return Cancelling.cancelled(message) ? "" : LedgerWords.reason(texts, message.reason());
    }
}

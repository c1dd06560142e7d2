package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.conversation.PostRule;
import io.buyerstatus.core.order.ticket.TicketKind;
import java.util.Optional;

/**
 * A message that was not taken. Its text is never lost: the page shows it again.
 *
 * @param text as the buyer wrote it
 * @param about what they said it is about
 */
public record Draft(String text, Optional<TicketKind> about, Reason reason) {

    /** Why a message was not taken; each has a text that says what to do. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTERS,
        TOO_MANY,
        WINDOW_CLOSED,
        /** Nobody's fault; the next try will work. */
        BUSY
    }

    /** A message that a rule refused. */
    public static Draft refused(String text, PostRule rule) {
        return refused(text, Optional.empty(), rule);
    }

    /** The same, of a message that was to open a ticket. */
    public static Draft refused(String text, Optional<TicketKind> about, PostRule rule) {
        return new Draft(
                text,
                about,
                switch (rule) {
                    case EMPTY -> Reason.EMPTY;
                    case TOO_LONG -> Reason.TOO_LONG;
                    case CONTROL_CHARACTERS -> Reason.CONTROL_CHARACTERS;
                    case TOO_MANY -> Reason.TOO_MANY;
                    case WINDOW_CLOSED -> Reason.WINDOW_CLOSED;
                });
    }

    /** A message that could not be stored just now. */
    public static Draft busy(String text) {
        return busy(text, Optional.empty());
    }

    /** The same, of a message that was to open a ticket. */
    public static Draft busy(String text, Optional<TicketKind> about) {
        return new Draft(text, about, Reason.BUSY);
    }
}

package io.buyerstatus.chaos.audit;

/** Something that must not be. */
public record Violation(Kind kind, String what) {
    /** What kind of promise is broken. */
    public enum Kind {
        /** An event has no effect or no place in the history. */
        LOST_EVENT,
        /** An order was written more often than events came. */
        APPLIED_TWICE,
        /** An order is not the fold of its events. */
        UNEXPECTED_STATE,
        /** A message that should have gone out did not, and is not flagged. */
        LOST_MESSAGE,
        /** A message that the rules do not ask for, or in a state that it cannot have. */
        UNEXPECTED_MESSAGE,
        /** Somebody was told twice. */
        SENT_TWICE,
        /** A good event among the dead letters, or poison that is not there, or nobody knows why. */
        WRONG_DEAD_LETTER,
        /** One record took its batch down. */
        BLOWN_BATCH
    }
}

package io.buyerstatus.functions.shared.batch;

/** The outcome of one record of a batch. */
public sealed interface RecordOutcome {
    /** It had its effect, or never will have one: the queue may forget it. */
    record Done() implements RecordOutcome {}

    /** It shall be tried again, and in the end be kept as a dead letter; the reason is for the operator. */
    record Failed(String reason) implements RecordOutcome {}
}

package io.buyerstatus.local.lambda;

/** The outcome of calling a function. */
public sealed interface Invocation {

    /**
     * The function answered.
     *
     * @param payload JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Success(byte[] payload) implements Invocation {}

    /**
     * The function threw, ran out of time, or its answer cannot be written.
     *
     * @param type the class of the error, or Lambda's own word for it
     * @param message for the log only
     */
    record Failure(String type, String message) implements Invocation {}
}

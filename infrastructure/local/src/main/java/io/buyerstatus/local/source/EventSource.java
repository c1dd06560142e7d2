package io.buyerstatus.local.source;

/** Something that calls a function whenever there is a reason to, from {@link #start} to {@link #close}. */
public interface EventSource extends AutoCloseable {

    /** Begins to call the function. */
    void start();

    /**
     * Whether everything that had arrived when this was called is done: handled, given up, or failed and waiting for a time
     * that has not come.
     *
     * @throws InterruptedException if the caller is told to stop
     */
    boolean isQuiet() throws InterruptedException;

    /** Whether what functions write comes back through this source, as changes of a table do. */
    boolean followsWrites();

    /** Stops at once; what is not done is delivered again after the next start. */
    @Override
    void close();
}

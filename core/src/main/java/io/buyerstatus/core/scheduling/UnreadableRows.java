package io.buyerstatus.core.scheduling;

/**
 * Some rows that are due could not be read, and stay as they are: a later release may have written them. Thrown after all
 * the others were handed over, so that they hold up nobody.
 */
public final class UnreadableRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int count;

    /**
     * @param count how many
     * @param first why the first of them could not be read
     */
    public UnreadableRows(int count, RuntimeException first) {
        super(count + " due rows could not be read", first);
        this.count = count;
    }

    /** How many. */
    public int count() {
        return count;
    }
}

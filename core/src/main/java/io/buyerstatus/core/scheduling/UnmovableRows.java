package io.buyerstatus.core.scheduling;

/** Some rows that are due could not be moved on, and stay due. Thrown after all the others were, so that they hold up nobody. */
public final class UnmovableRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param count how many
     * @param first why the first of them could not be moved
     */
    public UnmovableRows(int count, RuntimeException first) {
        super(count + " due rows could not be moved on", first);
    }
}

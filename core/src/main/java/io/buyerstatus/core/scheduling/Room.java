package io.buyerstatus.core.scheduling;

/** How much more a sweep may begin before somebody has taken what it began. Safe for use by several threads. */
public interface Room {
    /**
     * Waits for room.
     *
     * @param wanted how much, 1 or more
     * @return between 1 and that; 0 where there will be none any more in this sweep
     */
    int take(int wanted);

    /** Gives back what was taken and not used. */
    void giveBack(int unused);
}

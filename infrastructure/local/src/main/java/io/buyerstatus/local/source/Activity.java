package io.buyerstatus.local.source;

import java.util.concurrent.atomic.AtomicLong;

/** Counts everything that arrives for a function, so that two looks at it tell whether something happened in between. */
public final class Activity {

    private final AtomicLong count = new AtomicLong();

    /** Something arrived. */
    public void add(int items) {
        count.addAndGet(items);
    }

    /** A number that has grown if anything arrived since it was asked last. */
    public long mark() {
        return count.get();
    }
}

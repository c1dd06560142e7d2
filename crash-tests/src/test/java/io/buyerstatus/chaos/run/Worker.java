package io.buyerstatus.chaos.run;

/** What one thread of a crew does over and over. */
@FunctionalInterface
interface Worker {
    /** Does the next piece of work; false if there is none now. */
    boolean work();
}

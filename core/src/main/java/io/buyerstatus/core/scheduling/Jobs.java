package io.buyerstatus.core.scheduling;

/**
 * Port to what somebody who may know nothing else is to work on, and what came of it: rows of their own, each of which is handed over,
 * worked on and forgotten some days later.
 */
public interface Jobs<K, R> extends GuardedRows<K, R> {
    /** Hands over, whatever was there: who still works on what was handed over before comes too late. */
    void put(R job);
}

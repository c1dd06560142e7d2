package io.buyerstatus.functions.shared;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms an initialised function up before Lambda keeps a snapshot of it (SnapStart), so that the first person after a
 * restore does not wait for classes to load. Elsewhere it does nothing.
 *
 * <p>Source: AWS Lambda Developer Guide, "Implement code before or after Lambda function snapshots" (org.crac).
 */
public final class Snapshot implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /** Often enough for the compiler to take what pages are made with: compiled code is part of the snapshot. */
    static final int TIMES = 40;

    private final Runnable priming;

    private Snapshot(Runnable priming) {
        this.priming = priming;
    }

    /**
     * Registers a priming. It may only read, and must forget what it read: the snapshot is restored many times, much later.
     *
     * @return to be kept as long as the function lives, since the registry does not
     */
    public static Snapshot primedBy(Runnable priming) {
        Snapshot snapshot = new Snapshot(priming);
        Core.getGlobalContext().register(snapshot);
        return snapshot;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        prime();
    }

    /** Warms up now. A priming that fails makes the first request slower; it must not stop a deployment. */
    public void prime() {
        try {
            for (int time = 0; time < TIMES; time++) {
                priming.run();
            }
        } catch (RuntimeException | LinkageError cold) {
            LOG.warn("the snapshot is taken cold: {}", Loggable.of(cold));
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing unique was made before the snapshot.
    }
}

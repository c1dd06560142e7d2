package io.buyerstatus.bench;

import java.io.Serial;

/** A process that ends: nothing of ours runs after it, so whoever catches it is only another thing that ends. */
public final class Killed extends Error {
    @Serial
    private static final long serialVersionUID = 1;

    public Killed(String where) {
        super("killed " + where, null, false, false);
    }
}

package io.buyerstatus.local.engine;

import java.io.Serial;

/** Why the local system does not start, in one line that says what to do. */
public final class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}

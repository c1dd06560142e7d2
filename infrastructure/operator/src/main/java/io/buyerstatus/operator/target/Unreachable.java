package io.buyerstatus.operator.target;

import java.io.Serial;

/** The system did not answer, or nobody said where it is. The message is one line that says what to do. */
public final class Unreachable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public Unreachable(String message) {
        super(message);
    }

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}

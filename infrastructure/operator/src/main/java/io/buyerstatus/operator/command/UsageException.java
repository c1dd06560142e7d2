package io.buyerstatus.operator.command;

import java.io.Serial;

/** The command cannot be done as it was given. The message is one line that says why. */
final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.buyerstatus.local.template;

import java.io.Serial;

/** A template that cannot be run here. The message begins with file and line and says what is not understood. */
public final class TemplateException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public TemplateException(Position position, String message) {
        super(position + ": " + message);
    }

    public TemplateException(Position position, String message, Throwable cause) {
        super(position + ": " + message, cause);
    }
}

package io.buyerstatus.core.connection;

/** Where in its life a connection is. */
public enum ConnectionPhase {
    /** It is written down; nothing was tried. */
    CREATED,
    /** Its credentials are tried, and webhooks are registered. */
    INSTALLING,
    /** Orders come. */
    ACTIVE,
    /** It is refused, fails or is silent; tried again until it works. */
    FAILING,
    /** The shop took it away (KS-8). What it brought goes on (KS-10). Final: who comes back installs another. */
    REMOVED;

    /** What happens to a connection. */
    public enum Step {
        INSTALLATION_BEGUN,
        /** An event came, or a pull got through. */
        WORKED,
        FAILED,
        WAS_REMOVED
    }

    /** The phase after a step. */
    public ConnectionPhase after(Step step) {
        return switch (this) {
            case REMOVED -> REMOVED;
            case CREATED, INSTALLING ->
                switch (step) {
                    case INSTALLATION_BEGUN -> INSTALLING;
                    case WORKED -> ACTIVE;
                    case FAILED -> FAILING;
                    case WAS_REMOVED -> REMOVED;
                };
            // Registering again changes nothing in how it does: only what comes afterwards tells.
            case ACTIVE, FAILING ->
                switch (step) {
                    case INSTALLATION_BEGUN -> this;
                    case WORKED -> ACTIVE;
                    case FAILED -> FAILING;
                    case WAS_REMOVED -> REMOVED;
                };
        };
    }
}

package io.buyerstatus.local.standin.wire;

/**
 * A service refuses a request. An exception, because that is what the protocols of AWS make of it at the other end;
 * without a stack trace, because it is an answer and not a surprise.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    Refused(ServiceError error) {
        super(error.code() + ": " + error.message(), null, false, false);
        this.error = error;
    }

    /** What the caller is told. */
    public ServiceError error() {
        return error;
    }
}

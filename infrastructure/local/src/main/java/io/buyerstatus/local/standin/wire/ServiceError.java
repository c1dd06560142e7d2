package io.buyerstatus.local.standin.wire;

/**
 * An error as a service of AWS names it.
 *
 * @param status the HTTP status; 4xx blames the caller, 5xx the service
 * @param code the error's name, such as {@code BadRequestException}: what the SDK turns into an exception class
 * @param message for people
 */
public record ServiceError(int status, String code, String message) {

    /** The service broke. Whether the request had an effect, the caller cannot know. */
    public static ServiceError internal(String code) {
        return new ServiceError(500, code, "The service failed; the request may or may not have had an effect.");
    }

    /** This error as the exception that {@link WireService#answer} throws. */
    public Refused refused() {
        return new Refused(this);
    }

    /** Whether the caller is to blame. */
    public boolean isSenders() {
        return status < 500;
    }
}

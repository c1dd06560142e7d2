package io.buyerstatus.functions.api;

import java.util.Locale;

/** Why something is not done, for programs: each has a name that stays, and its place in the documentation (RFC 9457). */
public enum ProblemType {
    UNAUTHORIZED(401, "No key that holds"),
    SCOPE_MISSING(403, "The key is not made for this"),
    DESK_ONLY(403, "This is changed at the desk"),
    NOT_FOUND(404, "Not found"),
    MALFORMED_JSON(400, "Not JSON by the letter"),
    UNSUPPORTED_MEDIA_TYPE(415, "Not JSON"),
    BODY_TOO_LARGE(413, "Too large"),
    INVALID_PARAMETER(400, "A parameter is broken"),
    INVALID_CURSOR(400, "Not a cursor of this list"),
    INVALID_BODY(422, "The body breaks a rule"),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is missing"),
    IDEMPOTENCY_KEY_IN_FLIGHT(409, "It is being done"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key is taken"),
    CONVERSATION_MOVED_ON(409, "The conversation went on"),
    TOO_LATE(409, "Too late"),
    REFUSED(422, "A rule refuses it"),
    VERSION_MISSING(428, "If-Match is missing"),
    VERSION_PASSED(412, "Somebody changed it meanwhile"),
    RATE_LIMITED(429, "Too many requests"),
    BUSY(503, "Others were faster"),
    UNAVAILABLE(503, "Something does not answer");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Of the answer. */
    public int status() {
        return status;
    }

    /** In a few words. */
    public String title() {
        return title;
    }

    /** As the type's address ends. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

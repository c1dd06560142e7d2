package io.buyerstatus.local.standin.ses.mail;

import io.buyerstatus.local.standin.wire.Refused;
import io.buyerstatus.local.standin.wire.ServiceError;

/** The errors of SES v2 that can happen here. */
public final class Refusals {

    private Refusals() {}

    /** The request cannot be understood. */
    public static Refused badRequest(String message) {
        return new ServiceError(400, "BadRequestException", message).refused();
    }

    /** The content is not accepted. */
    public static Refused rejected(String message) {
        return new ServiceError(400, "MessageRejected", message).refused();
    }

    /** Something that the request names does not exist. */
    public static Refused notFound(String message) {
        return new ServiceError(404, "NotFoundException", message).refused();
    }
}

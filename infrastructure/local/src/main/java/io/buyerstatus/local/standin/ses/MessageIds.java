package io.buyerstatus.local.standin.ses;

import java.time.Instant;
import java.util.UUID;

/** Ids in the shape that SES gives them: a place, a time, something random, and a count. */
final class MessageIds {

    private static final String EU_CENTRAL_1 = "0107";

    private MessageIds() {}

    static String next(Instant at) {
        return "%s%012x-%s-000000".formatted(EU_CENTRAL_1, at.toEpochMilli(), UUID.randomUUID());
    }
}

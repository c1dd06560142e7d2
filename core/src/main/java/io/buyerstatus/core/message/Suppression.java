package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/** Why an address gets no more mail from a shop. */
public record Suppression(Cause cause, String detail, Instant since) {
    /** What happened to a mail to it. */
    public enum Cause {
        /** It does not exist, or refuses for good. */
        BOUNCE,
        /** Its owner called a mail unwanted. */
        COMPLAINT
    }

    public Suppression {
        Checks.atMost(detail, 500, "detail");
    }
}

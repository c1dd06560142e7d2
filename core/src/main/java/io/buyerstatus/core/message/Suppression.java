package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/** Why an address gets no more mail from a shop, or a number no more SMS. */
public record Suppression(Cause cause, String detail, Instant since) {
    /** What happened to a message to it. */
    public enum Cause {
        /** It does not exist, or refuses for good. */
        BOUNCE,
        /** Its owner called a mail unwanted. */
        COMPLAINT,
        /** An SMS to it never arrives: nobody has the number. */
        NO_SUCH_NUMBER
    }

    public Suppression {
        Checks.atMost(detail, 500, "detail");
    }
}

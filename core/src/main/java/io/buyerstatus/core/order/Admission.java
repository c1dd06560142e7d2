package io.buyerstatus.core.order;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/** Whether an order may be shown and spoken of. */
public sealed interface Admission {
    /** Only events after the placing are known so far. */
    record Pending() implements Admission {}

    /** A rule admitted its placing. */
    record Admitted() implements Admission {}

    /** A rule refused its placing; an import may still admit it (KS-1). */
    record Refused(String rule) implements Admission {
        public Refused {
            Checks.text(rule, 100, "rule");
        }
    }

    /**
     * What was personal of it was erased; nothing brings it back.
     *
     * @param at when
     */
    record Erased(Instant at) implements Admission {
        /** The rule by which its events are refused from then on. */
        public static final String RULE = "erased";
    }
}

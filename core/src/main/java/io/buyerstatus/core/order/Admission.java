package io.buyerstatus.core.order;

import io.buyerstatus.core.value.Checks;

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
}

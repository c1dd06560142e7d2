package io.buyerstatus.core.automation.condition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a condition came to.
 *
 * @param seen each test that was made, with the value it saw, e.g. {@code country is DE: no, it is AT}
 */
public record Verdict(boolean holds, List<String> seen) {
    /** Where nothing is asked. */
    public static final Verdict UNCONDITIONAL = new Verdict(true, List.of());

    public Verdict {
        seen = List.copyOf(seen);
    }

    /** All that was seen, for the ledger. */
    public String text() {
        return seen.stream().collect(Collectors.joining("; "));
    }
}

package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/**
 * That somebody of the staff says there is nothing more to do about a declaration: what no shop system reports, such as money that was handed
 * back over the counter, or a declaration that fits no order. It changes nothing of the declaration, and can be taken back.
 *
 * @param by how other staff know them
 */
public record Settled(String by, Instant at) {
    private static final int LONGEST_NAME = 200;

    public Settled {
        Checks.text(by, LONGEST_NAME, "by");
    }
}

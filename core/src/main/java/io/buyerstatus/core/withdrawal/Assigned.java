package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/**
 * That somebody of the staff found the order that a declaration is about, which fitted none by itself. It changes nothing of the declaration, and
 * can be taken back.
 *
 * @param timeliness how the declaration stands to that order's period
 * @param by how other staff know them
 */
public record Assigned(OrderKey order, Timeliness timeliness, String by, Instant at) {
    private static final int LONGEST_NAME = 200;

    public Assigned {
        Checks.require(timeliness != Timeliness.UNMATCHED, "timeliness", "is an order's");
        Checks.text(by, LONGEST_NAME, "by");
    }

    /** The declaration as it is read with the order. */
    public Withdrawal read(Withdrawal declared) {
        return declared.about(order, timeliness);
    }
}

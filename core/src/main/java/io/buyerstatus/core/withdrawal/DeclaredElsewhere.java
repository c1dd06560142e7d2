package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/**
 * A declaration that a buyer made to a shop system of its own form, which sent its receipt by itself.
 *
 * @param connection by which the shop system told of it
 * @param id the shop system's, the same however often it tells
 * @param at when it was declared, or told of where that is not said
 * @param contract as its buyer named it
 * @param comment what they wrote beside it; may be empty
 */
public record DeclaredElsewhere(
        ConnectionId connection,
        String id,
        Instant at,
        String name,
        String contract,
        EmailAddress email,
        String comment) {
    private static final int LONGEST_ID = 200;

    public DeclaredElsewhere {
        Checks.text(id, LONGEST_ID, "id");
        Checks.text(name, Declaration.LONGEST_NAME, "name");
        Checks.text(contract, Declaration.LONGEST_CONTRACT, "contract");
        Checks.atMost(comment, Scope.Described.LONGEST, "comment");
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "DeclaredElsewhere[" + connection + "]";
    }
}

package io.buyerstatus.core.message;

import java.util.function.Predicate;

/**
 * Why a message that is due shall not go out after all (G3).
 *
 * @param reason as the ledger says it, e.g. {@code order cancelled}
 * @param test whether it holds
 */
public record SkipRule(String reason, Predicate<DueMessage> test) {
    public static final SkipRule ORDER_CANCELLED =
            new SkipRule("order cancelled", due -> due.order().cancelled());

    /** Why news that come too late are left out: who reads them believes that they happened just now. */
    public static final String NO_NEWS = "news older than 72 hours";

    static final SkipRule STOPPED_BY_THE_BUYER = new SkipRule(
            "stopped by the buyer", due -> due.order().preferences().quiet());

    public boolean holds(DueMessage due) {
        return test.test(due);
    }
}

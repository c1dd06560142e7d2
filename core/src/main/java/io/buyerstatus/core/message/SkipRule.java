package io.buyerstatus.core.message;

import io.buyerstatus.core.tracking.ParcelId;
import java.util.function.Predicate;

/**
 * Why a message that is due shall not go out after all (G3).
 *
 * @param reason as the ledger says it, e.g. {@code order cancelled}
 * @param test whether it holds
 */
public record SkipRule(String reason, Predicate<DueMessage> test) {
    /** The shop threw the order away, as one that never was. */
    public static final SkipRule ORDER_WITHDRAWN =
            new SkipRule("order withdrawn", due -> due.order().withdrawn());

    public static final SkipRule ORDER_CANCELLED =
            new SkipRule("order cancelled", due -> due.order().cancelled());

    /** All of the price went back, or was given up. */
    public static final SkipRule ORDER_REFUNDED =
            new SkipRule("order refunded", due -> due.order().facts().payments().fullyRefunded());

    /** The buyer withdrew from the contract, or from a part of it: the sum, and what there is to judge, are the shop's to say now. */
    public static final SkipRule BUYER_WITHDREW =
            new SkipRule("buyer withdrew", due -> !due.order().withdrawals().isEmpty());

    /** Why news that come too late are left out: who reads them believes that they happened just now. */
    public static final String NO_NEWS = "news older than 72 hours";

    /** Begins the reason why news of a parcel are left out that turned out not to be true. */
    public static final String NO_LONGER = "no longer ";

    /** Of a message about a parcel: there is no such parcel, or no longer. */
    public static final SkipRule PARCEL_TAKEN_BACK = new SkipRule("parcel taken back", due -> due.order()
            .parcel(new ParcelId(due.message().key().parcel()))
            .isEmpty());

    /** Why news of a parcel are left out that the message of another says, which left with it. */
    public static final String TOLD_TOGETHER = "told with another parcel";

    static final SkipRule STOPPED_BY_THE_BUYER = new SkipRule(
            "stopped by the buyer", due -> due.order().preferences().quiet());

    public boolean holds(DueMessage due) {
        return test.test(due);
    }
}

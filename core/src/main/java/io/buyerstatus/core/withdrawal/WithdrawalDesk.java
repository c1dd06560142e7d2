package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port to a shop's declarations of withdrawal as its staff work with them: it can declare nothing and change no declaration. A store that does
 * not answer throws.
 */
public interface WithdrawalDesk {
    /** The shop's declarations, newest first. */
    List<Kept> all(ShopId shop);

    /** A declaration of the shop (strongly consistent). */
    Optional<Kept> kept(ShopId shop, String id);

    /** What the staff said about a declaration of the shop (strongly consistent). */
    FollowedWithdrawal.Marks marks(ShopId shop, String id);

    /** With which of the shop's declarations somebody is done, by their ids. */
    Map<String, Settled> settled(ShopId shop);

    /** Somebody is done with a declaration; whoever said so before is replaced. */
    void settle(ShopId shop, String id, Settled settled);

    /** It is to be done again. */
    void reopen(ShopId shop, String id);

    /** Which of the shop's declarations the staff found an order for, by their ids. */
    Map<String, Assigned> assigned(ShopId shop);

    /**
     * Somebody found the order of a declaration that fits none.
     *
     * @param withOrder whether that order is read with it from now on
     * @return whether it is kept; {@code false} means that one was found before
     */
    boolean assign(Withdrawal declared, Assigned assigned, boolean withOrder);

    /**
     * It is not that order's: the order is read without it.
     *
     * @return whether it was taken back; {@code false} means that it is assigned to another now, or to none
     */
    boolean release(Withdrawal declared, Assigned assigned);
}

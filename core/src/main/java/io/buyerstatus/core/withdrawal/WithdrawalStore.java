package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/**
 * Port that keeps declarations of withdrawal, apart from orders: storing one depends on no order's version. A store that does not answer
 * throws.
 */
public interface WithdrawalStore extends DeclarationReader {
    /**
     * Stores a declaration, and the messages that tell of it, all in one write or none of it.
     *
     * @param withOrder whether the order that it is about is read with it from now on
     * @return whether it did; {@code false} means that the declaration stood there already, with its messages
     */
    boolean declare(Withdrawal withdrawal, boolean withOrder, List<Message> messages);

    /** The shop's declarations, newest first. */
    List<Kept> all(ShopId shop);

    /**
     * A declaration as it is kept.
     *
     * @param intact whether it is what was sealed when it was received
     */
    record Kept(Withdrawal withdrawal, boolean intact) {}
}

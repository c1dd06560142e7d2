package io.buyerstatus.core.message;

import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/**
 * Port to the ledger of messages. Rows are created in the transaction that causes them ({@code OrderStore.commit}) and
 * from then on replaced one by one.
 */
public interface Ledger extends DueRows<Message> {
    /** The row as it is now (strongly consistent). */
    Optional<Message> find(MessageId id);

    /**
     * Replaces a row if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(Message next);

    /** When handing messages of a channel over worked, for all shops together; empty before the first. */
    Optional<SendingSpan> sending(DeliveryChannel channel);

    /** Notes when it worked; of two who note at once, the later one stays. */
    void noteSending(DeliveryChannel channel, SendingSpan span);

    /** Why a shop must not write to an address any more; empty where it may. */
    Optional<Suppression> suppression(ShopId shop, EmailAddress address);

    /** Remembers that a shop must not write to an address any more; the first reason stays. */
    void suppress(ShopId shop, EmailAddress address, Suppression why);
}

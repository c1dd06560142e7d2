package io.buyerstatus.core.message;

import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.scheduling.DueShards;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to the ledger of messages. Rows are created in the transaction that causes them ({@code OrderStore.commit}) and
 * from then on replaced one by one. What is due lies in shards; by hours only what earlier releases wrote, until it is replaced.
 */
public interface Ledger extends DueRows<Message>, DueShards<Message> {
    /** As many as one call of {@link #bringAgain} takes: a sender has time for so many slow mails. */
    int BROUGHT_AT_ONCE = 10;

    /** The row as it is now (strongly consistent). */
    Optional<Message> find(MessageId id);

    /**
     * Writes a message that no order's transaction causes, unless it is there.
     *
     * @return whether it was not there
     */
    boolean plan(Message message);

    /**
     * Replaces a row if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(Message next);

    /**
     * Replaces a row by its claim if it still has the revision before, and takes a message of each quota, all in one write or none
     * of it.
     *
     * @param claimed the message as it is claimed
     * @param quotas each of another subject; where there are none it is {@link #replace}
     */
    Claim claim(Message claimed, List<Quota> quotas, Instant now);

    /**
     * Has pending messages brought to the senders once more, and leaves their rows as they are: however long nobody takes them, they
     * are not written again.
     *
     * @param messages {@link #BROUGHT_AT_ONCE} at most
     */
    void bringAgain(List<MessageId> messages, Instant now);

    /** When a sweep last had brought again all that nobody had taken; empty before the first. */
    Optional<Instant> broughtAgain();

    void noteBroughtAgain(Instant when);

    /** When handing messages of a channel over worked, for all shops together; empty before the first. */
    Optional<SendingSpan> sending(DeliveryChannel channel);

    /** Notes when it worked; of two who note at once, the later one stays. */
    void noteSending(DeliveryChannel channel, SendingSpan span);

    /** Why a shop must not write to an address any more; empty where it may. */
    Optional<Suppression> suppression(ShopId shop, EmailAddress address);

    /** Remembers that a shop must not write to an address any more; the first reason stays. */
    void suppress(ShopId shop, EmailAddress address, Suppression why);

    /** Why a shop must not send an SMS to a number any more; empty where it may. */
    Optional<Suppression> suppression(ShopId shop, PhoneNumber number);

    /** Remembers that a shop must not send an SMS to a number any more; the first reason stays. */
    void suppress(ShopId shop, PhoneNumber number, Suppression why);
}

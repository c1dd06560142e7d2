package io.buyerstatus.core.message;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Port to the ledger of messages. Rows are created in the transaction that causes them ({@code OrderStore.commit}) and
 * from then on replaced one by one.
 */
public interface Ledger {
    /** The row as it is now (strongly consistent). */
    Optional<Message> find(MessageId id);

    /**
     * Replaces a row if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(Message next);

    /**
     * The messages that were due in one hour (UTC), up to a time, in order of their due times; may lag behind by
     * seconds. Pages are handed over as they are read.
     *
     * @param hour any instant of the hour
     */
    void due(Instant hour, Instant until, Consumer<List<Message>> page);

    /** The oldest hour that may still hold due messages; empty before the first sweep. */
    Optional<Instant> cursor();

    /** Remembers that no hour before this one holds due messages. */
    void moveCursor(Instant hour);

    /** Why a shop must not write to an address any more; empty where it may. */
    Optional<Suppression> suppression(ShopId shop, EmailAddress address);

    /** Remembers that a shop must not write to an address any more; the first reason stays. */
    void suppress(ShopId shop, EmailAddress address, Suppression why);
}

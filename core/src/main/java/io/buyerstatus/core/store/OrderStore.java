package io.buyerstatus.core.store;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import java.util.List;

/**
 * Port that reads and writes orders. A store that does not answer throws.
 */
public interface OrderStore extends OrderReader {
    /** What a commit came to. */
    enum Commit {
        DONE,
        /** The mark, or an entry of the same id, stood there already. */
        DUPLICATE,
        /**
         * Somebody else changed the order since it was read, or carriers said something of a number that the change brings
         * ({@link OrderChange#early}).
         */
        CONFLICT
    }

    /** The messages about an order that the ledger holds (strongly consistent); asked for where something comes back. */
    List<Message> messages(OrderKey order);

    /**
     * Writes all of a change or nothing of it.
     *
     * @throws OrderTooLarge where a row would be larger than the store takes
     */
    Commit commit(OrderChange change);
}

package io.buyerstatus.core.connection.telling;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.DueRows;
import java.util.Optional;

/**
 * Port to the ledger's rows about what shop systems are to be told. The first row of one is written in the transaction of the decision
 * ({@code OrderStore.commit}).
 */
public interface TellingLedger extends DueRows<AddressTelling> {
    /** The row as it is now (strongly consistent). */
    Optional<AddressTelling> find(OrderKey order, String occurrence);

    /**
     * Replaces a row if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(AddressTelling next);
}

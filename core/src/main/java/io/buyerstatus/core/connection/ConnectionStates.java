package io.buyerstatus.core.connection;

import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to what is known of connections. */
public interface ConnectionStates extends DueRows<ConnectionState> {
    /** What is known (strongly consistent); empty where nothing is. */
    Optional<ConnectionState> state(ShopId shop, ConnectionId connection);

    /**
     * Stores a state whose revision is one more than the stored one's.
     *
     * @return whether it was stored; somebody else was first otherwise
     */
    boolean replace(ConnectionState next);
}

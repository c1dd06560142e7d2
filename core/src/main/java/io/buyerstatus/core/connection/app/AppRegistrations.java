package io.buyerstatus.core.connection.app;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to how connections' apps stand. */
public interface AppRegistrations {
    /** How it stands (strongly consistent); empty where no shop ever asked. */
    Optional<AppRegistration> find(ShopId shop, ConnectionId connection);

    /**
     * Stores a registration whose revision is one more than the stored one's.
     *
     * @return whether it was stored; somebody else was first otherwise
     */
    boolean replace(AppRegistration next);

    /** A connection with the access that its app handed over, where it has one; any other as it is. */
    default Connection complete(Connection connection) {
        return connection.kind() != ConnectionKind.SHOPWARE
                        || connection.removed()
                        || connection.pull().isPresent()
                ? connection
                : find(connection.shop(), connection.id())
                        .flatMap(AppRegistration::access)
                        .map(connection::pulledBy)
                        .orElse(connection);
    }
}

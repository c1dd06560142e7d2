package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import java.net.URI;
import java.util.List;

/** A shop system that tells of nothing by itself: all there is to know of its orders is fetched. */
public interface FetchedAlone extends ShopSystem {
    /** Why it tells of nothing, as whoever wants webhooks of it reads it. */
    String silence();

    @Override
    default boolean tells() {
        return false;
    }

    @Override
    default ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
        return new ShopAnswer.Refused<>(silence());
    }

    @Override
    default ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
        return new ShopAnswer.Given<>(List.of());
    }
}

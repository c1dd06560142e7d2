package io.buyerstatus.core.api;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/** Port to where keys are kept. */
public interface ApiKeyStore extends ApiKeys {
    /** A shop's keys, the newest first. */
    List<ApiKey> of(ShopId shop);

    /** Keeps a new one. */
    void add(ApiKey key);

    /** Forgets one: it opens nothing from the next request on. One that is gone stays gone. */
    void remove(ApiKey key);
}

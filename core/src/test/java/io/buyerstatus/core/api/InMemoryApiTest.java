package io.buyerstatus.core.api;

import io.buyerstatus.core.testing.InMemoryApi;
import io.buyerstatus.core.testing.contract.ApiContract;

/** The fake does what the real store does. */
class InMemoryApiTest extends ApiContract {
    private final InMemoryApi api = new InMemoryApi();

    @Override
    protected ApiKeyStore keys() {
        return api;
    }

    @Override
    protected ApiKeys reader() {
        return api;
    }

    @Override
    protected RequestLimiter limiter() {
        return api;
    }

    @Override
    protected KeyUse use() {
        return api;
    }

    @Override
    protected KeptAnswers answers() {
        return api;
    }
}

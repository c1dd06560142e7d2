package io.buyerstatus.core.search;

import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.contract.SearchContract;

/** The fake does what the real table does. */
class InMemorySearchTest extends SearchContract {
    private final InMemorySearch search = new InMemorySearch();

    @Override
    protected SearchRows rows() {
        return search;
    }

    @Override
    protected OrderLists lists() {
        return search;
    }
}

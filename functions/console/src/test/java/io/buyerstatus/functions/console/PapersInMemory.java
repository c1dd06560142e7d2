package io.buyerstatus.functions.console;

import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.functions.testing.DemoShop;

/** Papers in memory, which nobody prints. */
final class PapersInMemory {
    private PapersInMemory() {}

    static PrintRoute.Papers of(DemoShop shop) {
        return new PrintRoute.Papers(shop.orders.documents(), new InMemoryDocumentStore(), () -> {});
    }
}

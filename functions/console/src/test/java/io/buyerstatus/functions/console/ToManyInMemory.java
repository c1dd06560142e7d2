package io.buyerstatus.functions.console;

import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.testing.InMemoryBulk;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.functions.testing.DemoShop;

/** Messages to many of the shop of the samples, in memory. */
final class ToManyInMemory {
    private ToManyInMemory() {}

    static ConsoleWiring.ToMany of(DemoShop shop) {
        return of(shop, new InMemoryBulk(shop.ledger, new BulkPace(14)), new InMemoryTemplates());
    }

    static ConsoleWiring.ToMany of(DemoShop shop, InMemoryBulk bulk, InMemoryTemplates templates) {
        return new ConsoleWiring.ToMany(bulk, bulk, bulk, templates, shop.ledger::suppression);
    }
}

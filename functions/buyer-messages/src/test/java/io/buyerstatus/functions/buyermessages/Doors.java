package io.buyerstatus.functions.buyermessages;

import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import io.buyerstatus.functions.testing.DemoShop;

/** The function over stores in memory. */
final class Doors {
    private Doors() {}

    static BuyerMessagesHandler over(DemoShop shop, OrderStore orders) {
        return over(shop, orders, new InMemoryWithdrawals(shop.orders, shop.ledger));
    }

    static BuyerMessagesHandler over(DemoShop shop, OrderStore orders, WithdrawalStore withdrawals) {
        return new BuyerMessagesHandler(BuyerMessagesWiring.of(
                new BuyerMessagesWiring.Ports(
                        orders, shop.orders, withdrawals, new InMemoryAttempts(), shop.settings),
                DemoShop.BASE,
                shop.clock));
    }
}

package io.buyerstatus.functions.buyermessages;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import io.buyerstatus.functions.testing.DemoShop;

/** The function over stores in memory. */
final class Doors {
    private Doors() {}

    static BuyerMessagesHandler over(DemoShop shop, OrderStore orders, AutomationStore automations) {
        return over(shop, orders, new InMemoryWithdrawals(shop.orders, shop.ledger), automations);
    }

    static BuyerMessagesHandler over(DemoShop shop, OrderStore orders, WithdrawalStore withdrawals) {
        return over(shop, orders, withdrawals, AutomationStore.NONE);
    }

    private static BuyerMessagesHandler over(
            DemoShop shop, OrderStore orders, WithdrawalStore withdrawals, AutomationStore automations) {
        return new BuyerMessagesHandler(BuyerMessagesWiring.of(
                new BuyerMessagesWiring.Ports(
                        orders, shop.orders, withdrawals, new InMemoryAttempts(), shop.settings, automations),
                DemoShop.BASE,
                shop.clock));
    }
}

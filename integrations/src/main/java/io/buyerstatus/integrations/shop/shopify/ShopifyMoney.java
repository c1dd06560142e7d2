package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Amounts in the currency that the buyer saw. An order in another currency than the shop's has each amount twice: in the
 * shop's currency as {@code total_price}, in both as {@code total_price_set}.
 *
 * @param presentment whether the buyer's currency is another than the shop's
 */
record ShopifyMoney(Currency currency, boolean presentment) {
    static ShopifyMoney of(Payload order) {
        String shop = order.line("currency", 3);
        String buyers = order.line("presentment_currency", 3);
        boolean presentment = !buyers.isEmpty() && !buyers.equals(shop);
        Currency currency = OrderParts.currency(presentment ? buyers : shop)
                .orElseThrow(() -> order.missing("currency", "a currency of ISO 4217"));
        return new ShopifyMoney(currency, presentment);
    }

    Optional<Money> amount(Payload of, String name) {
        if (!presentment) {
            return OrderParts.money(of.decimal(name), currency);
        }
        return OrderParts.money(
                of.object(name + "_set").object("presentment_money").decimal("amount"), currency);
    }

    /** The sum of a field over objects; nothing where no object has it. */
    Optional<Money> sum(List<Payload> objects, String name) {
        return objects.stream().flatMap(object -> amount(object, name).stream()).reduce(Money::plus);
    }
}

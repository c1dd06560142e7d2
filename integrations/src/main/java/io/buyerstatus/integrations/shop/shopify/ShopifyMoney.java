package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Amounts in the currency that the buyer saw. An order in another currency than the shop's has each amount twice: in the
 * shop's currency as {@code total_price}, in both as {@code total_price_set}.
 *
 * @param presentment whether the buyer's currency is another than the shop's
 */
record ShopifyMoney(CurrencyCode currency, boolean presentment) {
    static ShopifyMoney of(Payload order) {
        String shop = order.line("currency", 20);
        String buyers = order.line("presentment_currency", 20);
        boolean presentment = !buyers.isEmpty() && !buyers.equals(shop) && order.has("total_price_set");
        return new ShopifyMoney(
                OrderParts.currency(order, presentment ? "presentment_currency" : "currency"), presentment);
    }

    Optional<Money> amount(Payload of, String name) {
        if (!presentment) {
            return OrderParts.money(of.decimal(name), currency);
        }
        return OrderParts.money(
                of.object(name + "_set").object("presentment_money").decimal("amount"), currency);
    }

    /** The order's total as the shop says it, even where it is negative. */
    Optional<Money> total(Payload order, String name) {
        return OrderParts.total(
                presentment
                        ? order.object(name + "_set")
                                .object("presentment_money")
                                .decimal("amount")
                        : order.decimal(name),
                currency);
    }

    /** The sum of a field over objects; nothing where no object has it. */
    Optional<Money> sum(List<Payload> objects, String name) {
        return objects.stream().flatMap(object -> amount(object, name).stream()).reduce(Money::plus);
    }
}

package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money that went back. Its note is the staff's, and stays with them. */
record Refund(String id, Instant createdAt, Money amount) {
    /** {@code refunds/create}: the refund alone; whether it is a full one is said by the order. */
    static Translation delivered(Payload payload, Connection connection) {
        Assertions assertions = new Assertions(connection.id(), payload.requiredId("order_id"));
        payload.requiredId("id");
        payload.requiredInstant("created_at", ShopifyTime::parse);
        of(payload).ifPresent(refund -> refund.assertInto(assertions, false));
        return assertions.translation();
    }

    /** Nothing where no money moved: removing a line from an unpaid order is a refund in Shopify's words, too. */
    static Optional<Refund> of(Payload refund) {
        Optional<String> id = refund.id("id");
        Optional<Instant> createdAt = refund.instant("created_at", ShopifyTime::parse);
        Optional<Money> amount = sum(refund.objects("transactions").stream()
                .filter(Refund::paidOut)
                .flatMap(transaction -> amount(transaction).stream())
                .toList());
        return id.isPresent() && createdAt.isPresent() && amount.isPresent()
                ? Optional.of(new Refund(id.get(), createdAt.get(), amount.get()))
                : Optional.empty();
    }

    /**
     * As an event. The order says of the same refund that nothing is left, the refund itself does not know it: these are
     * two statements about one refund.
     */
    void assertInto(Assertions assertions, boolean full) {
        assertions.once(full ? id + ":full" : id, new Fact.OrderRefunded(id, Optional.of(amount), "", full), createdAt);
    }

    private static boolean paidOut(Payload transaction) {
        return transaction.line("kind", 20).equals("refund")
                && transaction.line("status", 20).equals("success");
    }

    private static Optional<Money> amount(Payload transaction) {
        Optional<CurrencyCode> currency = CurrencyCode.parse(transaction.line("currency", 20));
        return currency.flatMap(code -> OrderParts.money(transaction.decimal("amount"), code))
                .filter(amount -> !amount.isZero());
    }

    /** Transactions in another currency than the first are not added to it. */
    private static Optional<Money> sum(List<Money> amounts) {
        return amounts.stream()
                .filter(amount -> amount.currency().equals(amounts.getFirst().currency()))
                .reduce(Money::plus);
    }
}

package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refunds in a WooCommerce order: negative sums without times. Their reason is the staff's, and stays with them. */
final class Refunds {
    /** The refund of an order that is refunded, though it lists none. */
    private static final String ALL = "all";

    private static final int MOST = 200;

    private final Payload order;
    private final CurrencyCode currency;
    private final Instant modifiedAt;

    Refunds(Payload order, CurrencyCode currency, Instant modifiedAt) {
        this.order = order;
        this.currency = currency;
        this.modifiedAt = modifiedAt;
    }

    /** The ids of all refunds that there are. */
    static List<String> ids(Payload order) {
        List<String> ids = listed(order).stream()
                .map(refund -> refund.requiredId("id"))
                .limit(MOST)
                .toList();
        return ids.isEmpty() && order.line("status", 60).equals("refunded") ? List.of(ALL) : ids;
    }

    private static List<Payload> listed(Payload order) {
        return order.objects("refunds").stream()
                .filter(refund -> refund.id("id").isPresent())
                .toList();
    }

    void assertInto(Assertions assertions) {
        List<Payload> refunds = listed(order);
        boolean all = order.line("status", 60).equals("refunded") || covers(sum(refunds));
        for (int at = 0; at < refunds.size(); at++) {
            Payload refund = refunds.get(at);
            assertRefund(assertions, refund.requiredId("id"), refunded(refund), all && at == refunds.size() - 1);
        }
        if (refunds.isEmpty() && order.line("status", 60).equals("refunded")) {
            assertRefund(assertions, ALL, order.decimal("total"), true);
        }
    }

    /** That a refund made the whole is a second statement about it. */
    private void assertRefund(Assertions assertions, String id, Optional<BigDecimal> amount, boolean full) {
        Optional<Money> money = OrderParts.money(amount, currency);
        assertions.once(full ? id + ":full" : id, new Fact.OrderRefunded(id, money, "", full), modifiedAt);
    }

    private BigDecimal sum(List<Payload> refunds) {
        return refunds.stream().flatMap(refund -> refunded(refund).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An order that cost nothing is not refunded by nothing. */
    private boolean covers(BigDecimal sum) {
        return order.decimal("total")
                .filter(total -> total.signum() > 0 && sum.compareTo(total) >= 0)
                .isPresent();
    }

    private static Optional<BigDecimal> refunded(Payload refund) {
        return refund.decimal("total").map(BigDecimal::abs);
    }
}

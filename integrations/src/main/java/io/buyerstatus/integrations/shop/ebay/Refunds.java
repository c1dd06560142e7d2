package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refunds of an order that took place; one that eBay calls refunded as a whole is, whatever it lists. */
final class Refunds {
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

    List<String> ids() {
        List<String> ids = listed().stream().map(Refunds::id).toList();
        return ids.isEmpty() && whole() ? List.of(ALL) : ids;
    }

    private List<Payload> listed() {
        return order.object("paymentSummary").objects("refunds").stream()
                .filter(refund -> !id(refund).isEmpty())
                .filter(refund -> refund.line("refundStatus", 40).equals("REFUNDED"))
                .limit(MOST)
                .toList();
    }

    private static String id(Payload refund) {
        return refund.firstLine(200, "refundId", "refundReferenceId");
    }

    private boolean whole() {
        return order.line("orderPaymentStatus", 40).equals("FULLY_REFUNDED");
    }

    void assertInto(Assertions assertions) {
        List<Payload> refunds = listed();
        for (int at = 0; at < refunds.size(); at++) {
            Payload refund = refunds.get(at);
            refund(
                    assertions,
                    id(refund),
                    OrderParts.money(refund.object("amount").decimal("value"), currency),
                    whole() && at == refunds.size() - 1,
                    EbayTime.of(refund, "refundDate").orElse(modifiedAt));
        }
        if (refunds.isEmpty() && whole()) {
            refund(
                    assertions,
                    ALL,
                    OrderParts.money(
                            order.object("pricingSummary").object("total").decimal("value"), currency),
                    true,
                    modifiedAt);
        }
    }

    /** That a refund made the whole is a second statement about it. */
    private static void refund(Assertions assertions, String id, Optional<Money> amount, boolean full, Instant at) {
        assertions.once(full ? id + ":full" : id, new Fact.OrderRefunded(id, amount, "", full), at);
    }
}

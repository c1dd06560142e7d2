package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The refunds of an order that took place, of some orders listed line by line alone; one that eBay calls refunded as a whole is, whatever it lists.
 */
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
        List<String> ids = listed().stream().map(Given::id).toList();
        return ids.isEmpty() && whole() ? List.of(ALL) : ids;
    }

    /** One refund. */
    private record Given(String id, Optional<Money> amount, Instant at) {
        Given plus(Given share) {
            return new Given(
                    id,
                    amount.flatMap(sum -> share.amount
                            .filter(more -> more.currency().equals(sum.currency()))
                            .map(sum::plus)),
                    at.isAfter(share.at) ? at : share.at);
        }
    }

    private List<Given> listed() {
        List<Payload> ofTheOrder = order.object("paymentSummary").objects("refunds");
        Map<String, Given> refunds = new LinkedHashMap<>();
        if (ofTheOrder.isEmpty()) {
            order.objects("lineItems").stream()
                    .flatMap(item -> item.objects("refunds").stream())
                    .map(this::given)
                    .forEach(share -> refunds.merge(share.id(), share, Given::plus));
        } else {
            ofTheOrder.stream()
                    .filter(refund -> refund.line("refundStatus", 40).equals("REFUNDED"))
                    .map(this::given)
                    .forEach(refund -> refunds.putIfAbsent(refund.id(), refund));
        }
        refunds.remove("");
        return refunds.values().stream().limit(MOST).toList();
    }

    private Given given(Payload refund) {
        return new Given(
                refund.firstLine(200, "refundId", "refundReferenceId"),
                money(refund.object("amount")),
                EbayTime.of(refund, "refundDate").orElse(modifiedAt));
    }

    /** In the currency in which it went back, which need not be that of the order. */
    private Optional<Money> money(Payload amount) {
        return OrderParts.money(
                amount.decimal("value"),
                CurrencyCode.parse(amount.line("currency", 20)).orElse(currency));
    }

    private boolean whole() {
        return order.line("orderPaymentStatus", 40).equals("FULLY_REFUNDED");
    }

    void assertInto(Assertions assertions) {
        List<Given> refunds = listed();
        for (int at = 0; at < refunds.size(); at++) {
            Given refund = refunds.get(at);
            refund(assertions, refund.id(), refund.amount(), whole() && at == refunds.size() - 1, refund.at());
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

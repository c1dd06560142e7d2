package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The refunds of an order: its credit memos; the order's own sum where the credentials do not show them. */
final class Refunds {
    /** The state of a credit memo that was taken back. */
    private static final String CANCELLED = "3";

    /** What was paid back of an order of which only the sum is known. */
    private static final String ALL = "all";

    private static final int MOST = 200;

    private final MagentoOrder whole;
    private final CurrencyCode currency;
    private final Instant modifiedAt;

    Refunds(MagentoOrder whole, CurrencyCode currency, Instant modifiedAt) {
        this.whole = whole;
        this.currency = currency;
        this.modifiedAt = modifiedAt;
    }

    List<String> ids() {
        return whole.refunds().isEmpty()
                ? back().signum() > 0 ? List.of(ALL) : List.of()
                : memos().stream().map(memo -> memo.requiredId("entity_id")).toList();
    }

    void assertInto(Assertions assertions) {
        if (whole.refunds().isEmpty() && back().signum() > 0) {
            assertions.asOf(ALL, refund(ALL, Optional.of(back()), isAll(back())), modifiedAt);
        }
        List<Payload> memos = memos();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < memos.size(); at++) {
            Payload memo = memos.get(at);
            Optional<BigDecimal> amount = memo.decimal("grand_total");
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
            boolean full = at == memos.size() - 1 && isAll(sum);
            String id = memo.requiredId("entity_id");
            // That a refund made the whole is a second statement about it.
            assertions.once(full ? id + ":full" : id, refund(id, amount, full), modifiedAt);
        }
    }

    private List<Payload> memos() {
        return whole.refunds().orElse(List.of()).stream()
                .filter(memo -> memo.id("entity_id").isPresent()
                        && !memo.line("state", 20).equals(CANCELLED))
                .sorted(Comparator.comparingLong(memo -> Long.parseLong(memo.requiredId("entity_id"))))
                .limit(MOST)
                .toList();
    }

    private BigDecimal back() {
        return whole.json().decimal("total_refunded").orElse(BigDecimal.ZERO);
    }

    /** Magento closes an order of which nothing is left; one that cost nothing is not paid back by nothing. */
    private boolean isAll(BigDecimal sum) {
        return whole.json()
                .decimal("grand_total")
                .filter(total -> total.signum() > 0 && sum.compareTo(total) >= 0)
                .isPresent();
    }

    /** Its comments are the staff's, and stay with them. */
    private Fact refund(String id, Optional<BigDecimal> amount, boolean full) {
        return new Fact.OrderRefunded(id, OrderParts.money(amount, currency), "", full);
    }
}

package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The credit slips of an order; an order with the status of refunded ones whose shop writes none is refunded as a whole. */
final class Refunds {
    private static final String ALL = "all";
    private static final int MOST = 200;

    /** A slip of which a voucher is taken off. */
    private static final String WITH_VOUCHER = "1";

    private final PrestaOrder order;
    private final CurrencyCode currency;
    private final boolean refunded;
    private final Instant modifiedAt;

    /**
     * @param refunded whether the order's status says that it was refunded
     */
    Refunds(PrestaOrder order, CurrencyCode currency, boolean refunded, Instant modifiedAt) {
        this.order = order;
        this.currency = currency;
        this.refunded = refunded;
        this.modifiedAt = modifiedAt;
    }

    /** The ids of all refunds that there are. */
    List<String> ids() {
        List<String> ids = slips().stream().map(slip -> slip.requiredId("id")).toList();
        return ids.isEmpty() && refunded ? List.of(ALL) : ids;
    }

    private List<Payload> slips() {
        return order.slips().stream().limit(MOST).toList();
    }

    void assertInto(Assertions assertions) {
        List<Payload> slips = slips();
        Optional<BigDecimal> total = order.json().decimal("total_paid_tax_incl");
        boolean all = refunded
                || total.filter(sum -> sum.signum() > 0 && sum(slips).compareTo(sum) >= 0)
                        .isPresent();
        for (int at = 0; at < slips.size(); at++) {
            Payload slip = slips.get(at);
            assertRefund(assertions, slip.requiredId("id"), Optional.of(amount(slip)), all && at == slips.size() - 1);
        }
        if (slips.isEmpty() && refunded) {
            assertRefund(assertions, ALL, total, true);
        }
    }

    /** That a refund made the whole is a second statement about it. */
    private void assertRefund(Assertions assertions, String id, Optional<BigDecimal> amount, boolean full) {
        Optional<Money> money = OrderParts.money(amount, currency);
        assertions.once(full ? id + ":full" : id, new Fact.OrderRefunded(id, money, "", full), modifiedAt);
    }

    private static BigDecimal sum(List<Payload> slips) {
        return slips.stream().map(Refunds::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What went back. A slip's "amount" is what its products cost, with tax or without, as the shop calculates; unless somebody typed another amount,
     * which is then what counts (OrderSlip::create).
     */
    private static BigDecimal amount(Payload slip) {
        BigDecimal amount = of(slip, "amount");
        BigDecimal gross = of(slip, "total_products_tax_incl");
        boolean typed = !slip.line("order_slip_type", 10).equals(WITH_VOUCHER)
                && !same(amount, gross)
                && !same(amount, of(slip, "total_products_tax_excl"));
        BigDecimal shipping = of(slip, "total_shipping_tax_incl");
        return (typed || gross.signum() == 0 ? amount : gross)
                .add(shipping.signum() == 0 ? of(slip, "shipping_cost_amount") : shipping)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.setScale(2, RoundingMode.HALF_UP).compareTo(other.setScale(2, RoundingMode.HALF_UP)) == 0;
    }

    private static BigDecimal of(Payload slip, String name) {
        return slip.decimal(name).orElse(BigDecimal.ZERO);
    }
}

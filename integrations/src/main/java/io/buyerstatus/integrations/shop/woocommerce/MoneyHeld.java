package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Money of a WooCommerce order that is there in part, or reserved. WooCommerce itself knows neither: plug-ins for deposits have statuses
 * of their own, and those for payments write into the order's meta data whether they took what they reserved.
 */
final class MoneyHeld {
    private static final Set<String> IN_PART = Set.of("partially-paid", "partial-payment", "deposit-paid");

    /** Where "Deposits & Partial Payments" keeps what is paid first. */
    private static final String DEPOSIT = "_wc_deposits_deposit_amount";

    /** What the plug-ins of Stripe, PayPal and WooPayments write while the money is reserved. */
    private static final Map<String, Set<String>> RESERVED = Map.of(
            "_stripe_charge_captured", Set.of("no"),
            "_ppcp_paypal_captured", Set.of("no", "false", "0"),
            "_intention_status", Set.of("requires_capture"));

    private final Payload order;
    private final String status;
    private final Optional<Money> deposit;

    MoneyHeld(Payload order, CurrencyCode currency) {
        this.order = order;
        this.status = StatusMapping.normalise(order.line("status", 60));
        this.deposit = order.objects("meta_data").stream()
                .filter(entry -> entry.line("key", 100).equals(DEPOSIT))
                .flatMap(entry -> OrderParts.money(entry.decimal("value"), currency).stream())
                .filter(paid -> !paid.isZero())
                .findFirst();
    }

    /** Whether a part is there, and the rest is not. */
    boolean inPart() {
        return IN_PART.contains(status);
    }

    /** Whether nobody says how much is there: there is nothing to ask for. */
    boolean uncounted() {
        return inPart() && deposit.isEmpty();
    }

    /** How much is there of an order that is paid in part. */
    Optional<Money> deposit() {
        return deposit.filter(paid -> inPart());
    }

    /** Whether the money is reserved and not taken: the shop takes it when it sends, or lets it go. */
    boolean reserved() {
        return status.equals("on-hold")
                && order.objects("meta_data").stream()
                        .anyMatch(entry -> RESERVED.getOrDefault(entry.line("key", 100), Set.of())
                                .contains(entry.line("value", 40).toLowerCase(Locale.ROOT)));
    }
}

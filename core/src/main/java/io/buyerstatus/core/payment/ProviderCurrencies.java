package io.buyerstatus.core.payment;

import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Which amounts providers take, and how they write them. Nothing is ever rounded: what a provider cannot write, it cannot be paid.
 *
 * <p>Sources: PayPal, "Currency codes" of its REST reference, with the three that have no decimals there; Klarna, "Data requirements", amounts in
 * minor units.
 */
public final class ProviderCurrencies {
    private static final Set<String> PAYPAL = Set.of(
            "AUD", "BRL", "CAD", "CNY", "CZK", "DKK", "EUR", "HKD", "HUF", "ILS", "JPY", "MYR", "MXN", "TWD", "NZD",
            "NOK", "PHP", "PLN", "GBP", "SGD", "SEK", "CHF", "THB", "USD");

    /** Where it says so whatever ISO 4217 says of them. */
    private static final Set<String> PAYPAL_WITHOUT_DECIMALS = Set.of("HUF", "JPY", "TWD");

    private static final Set<String> KLARNA = Set.of(
            "AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HUF", "MXN", "NOK", "NZD", "PLN", "RON", "SEK", "USD");

    private ProviderCurrencies() {}

    /** Whether a provider takes exactly this. */
    public static boolean takes(Provider provider, Money money) {
        Set<String> currencies =
                switch (provider) {
                    case PAYPAL -> PAYPAL;
                    case KLARNA -> KLARNA;
                };
        return !money.isNegative()
                && !money.isZero()
                && currencies.contains(money.currency().code())
                && exact(money).scale() <= decimals(provider, money.currency());
    }

    /** How many decimals a provider writes. */
    public static int decimals(Provider provider, CurrencyCode currency) {
        return provider == Provider.PAYPAL && PAYPAL_WITHOUT_DECIMALS.contains(currency.code()) ? 0 : 2;
    }

    /**
     * The amount as a provider writes it.
     *
     * @throws ArithmeticException where it cannot write it exactly
     */
    public static BigDecimal written(Provider provider, Money money) {
        return exact(money).setScale(decimals(provider, money.currency()));
    }

    /** Without zeros that say nothing. */
    private static BigDecimal exact(Money money) {
        BigDecimal stripped = money.amount().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

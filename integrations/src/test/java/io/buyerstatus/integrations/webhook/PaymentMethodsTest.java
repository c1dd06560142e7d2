package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentMethodsTest {
    @ParameterizedTest(name = "{0} ({1}) is {2}, shown as {3}")
    @CsvSource({
        "bacs, Vorkasse, BANK_TRANSFER, Vorkasse",
        "Bank Deposit, Bank Deposit, BANK_TRANSFER, Bank Deposit",
        "cod, Nachnahme, CASH_ON_DELIVERY, Nachnahme",
        "Cash on Delivery (COD), Cash on Delivery (COD), CASH_ON_DELIVERY, Cash on Delivery (COD)",
        "ppcp-gateway, PayPal, PAYPAL, PayPal",
        "klarna_payments, Rechnung mit Klarna, KLARNA, Rechnung mit Klarna",
        "stripe_sofort, Sofortüberweisung, KLARNA, Sofortüberweisung",
        "stripe, Kreditkarte, CARD, Kreditkarte",
        "shopify_payments, shopify_payments, CARD, ''",
        "stripe_sepa_debit, SEPA-Lastschrift, OTHER, SEPA-Lastschrift",
        "german_market_purchase_on_account, Kauf auf Rechnung, INVOICE, Kauf auf Rechnung",
        "vipps, Vipps, OTHER, Vipps",
        "gift_card, Gift card, OTHER, Gift card",
        "'', '', OTHER, ''"
    })
    void aMethodIsKnownByItsNameOrItsTitle(String name, String title, PaymentTerms.Method method, String label) {
        PaymentTerms terms = PaymentMethods.terms(name, title);

        assertThat(terms.method()).isEqualTo(method);
        assertThat(terms.label()).isEqualTo(label);
    }

    @Test
    void aNameOfAHundredThousandWordsOverflowsNoStack() {
        PaymentTerms terms = PaymentMethods.terms("gateway", "a" + "_a".repeat(100_000));

        assertThat(terms.label()).isEmpty();
    }
}

package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
        "stripe_sepa_debit, SEPA-Lastschrift, DIRECT_DEBIT, SEPA-Lastschrift",
        "german_market_purchase_on_account, Kauf auf Rechnung, INVOICE, Kauf auf Rechnung",
        "vipps, Vipps, PROVIDER, Vipps",
        "gift_card, Gift card, GIFT_CARD, Gift card",
        "'', '', OTHER, ''"
    })
    void aMethodIsKnownByItsNameOrItsTitle(String name, String title, Method method, String label) {
        PaymentTerms terms = PaymentMethods.terms(name, title);

        assertThat(terms.method()).isEqualTo(method);
        assertThat(terms.methodId()).isEqualTo(name);
        assertThat(terms.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "Банков превод, BANK_TRANSFER",
        "Наложен платеж, CASH_ON_DELIVERY",
        "Bankinis pavedimas, BANK_TRANSFER",
        "Bankas pārskaitījums, BANK_TRANSFER",
        "Pangaülekanne, BANK_TRANSFER",
        "Bankovni prenos, BANK_TRANSFER",
        "Płatność przy odbiorze, CASH_ON_DELIVERY",
        "Gotówka przy odbiorze osobistym, IN_SHOP",
        "Paiement à 30 jours, INVOICE",
        "Mandat administratif, INVOICE",
        "Giro 30 días, INVOICE",
        "Purchase Order, INVOICE",
        "Instant Bank Transfer, PROVIDER",
        "Direct Deposit, BANK_TRANSFER",
        "Zahlung im Ladengeschäft, IN_SHOP"
    })
    void whatShopsInOtherLanguagesCallIt(String title, Method method) {
        assertThat(PaymentMethods.terms(title, title).method()).isEqualTo(method);
    }

    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvSource({
        "mollie_wc_gateway_banktransfer, Banküberweisung, PROVIDER",
        "mollie_wc_gateway_something_new, Overboeking, PROVIDER",
        "novalnet_prepayment, Vorkasse, PROVIDER",
        "novalnet_invoice, Kauf auf Rechnung, PAY_LATER",
        "buckaroo_transfer, Bankoverschrijving, PROVIDER",
        "unzer_direct_debit, Lastschrift, DIRECT_DEBIT",
        "stripe, Bank transfer, PROVIDER",
        "stripe, Stripe, CARD",
        "stripe, stripe, CARD",
        "stripe_customer_balance, Überweisung, PROVIDER",
        "Mollie - Bank transfer, Mollie - Bank transfer, PROVIDER",
        "Banküberweisung (Mollie), Banküberweisung (Mollie), PROVIDER",
        "przelewy24, Przelew bankowy, PROVIDER",
        "custom_p, Szybki przelew online, PROVIDER",
        "ppcp-pay-upon-invoice-gateway, Rechnungskauf, PAY_LATER",
        "ppcp-card-button-gateway, Debit & Credit Cards, CARD",
        "ppcp-blik, Blik, PROVIDER",
        "ratepay, Kauf auf Rechnung, PAY_LATER",
        "xyz, Rechnung (Ratepay), PAY_LATER",
        "xyz, Rechnung mit Klarna, KLARNA"
    })
    void whatAProviderCollectsIsNotForTheShopsAccount(String name, String title, Method method) {
        PaymentTerms terms = PaymentMethods.terms(name, title);

        assertThat(terms.method()).isEqualTo(method);
        assertThat(terms.method().byTransfer()).isFalse();
    }

    @ParameterizedTest(name = "{0} called {1} is {2}")
    @CsvSource({
        "bacs, Direct Bank Transfer (Mastercard ending in 0408), BANK_TRANSFER",
        "bacs, Überweisung (Konto bei Revolut), BANK_TRANSFER",
        "bacs, Kauf auf Rechnung, INVOICE",
        "cheque, Kauf auf Rechnung, INVOICE",
        "cheque, Cheque payments, CHEQUE",
        "cheque, Zahlung per Scheck, CHEQUE",
        "checkmo, Check / Money order, CHEQUE",
        "xyz, Chèque bancaire, CHEQUE",
        "xyz, Chèque cadeau, GIFT_CARD",
        "checkout, Checkout.com, PROVIDER",
        "cod, Barzahlung bei Abholung, IN_SHOP",
        "cod, Karte oder bar bei Lieferung, CASH_ON_DELIVERY",
        "cod, Card payment at the door, CASH_ON_DELIVERY",
        "invoice, Rechnung, INVOICE",
        "direct-debit, SEPA Lastschrift, DIRECT_DEBIT",
        "Money Order, Money Order, CHEQUE",
        "pos_card, Karte im Geschäft, IN_SHOP",
        "cash, cash, IN_SHOP"
    })
    void aGatewayOfManyUsesIsWhatTheShopCallsIt(String name, String title, Method method) {
        assertThat(PaymentMethods.terms(name, title).method()).isEqualTo(method);
    }

    /** Names of a language: a transfer, a card, cash on delivery, an invoice, in the shop, a gift card. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, Wire transfer, Bank card, Pay on delivery, Pay by invoice, Pay in store, Gift card",
        "de, Vorkasse per Überweisung, Bankkarte, Per Nachnahme, Zahlung auf Rechnung, Zahlung bei Abholung,"
                + " Geschenkkarte",
        "fr, Virement bancaire, Carte bancaire, Paiement à la livraison, Sur facture, Paiement en magasin, Carte"
                + " cadeau",
        "es, Transferencia bancaria, Tarjeta bancaria, Contra reembolso, Pago con factura, Pago en tienda, Tarjeta"
                + " regalo",
        "it, Bonifico bancario, Carta di credito, Contrassegno, Su fattura, Pagamento al ritiro, Buono regalo",
        "nl, Bankoverschrijving, Bankpas, Betaling bij levering, Op rekening, Betalen bij afhalen, Cadeaubon",
        "nb, Direkte bankoverføring, Bankkort, Postoppkrav, Faktura, Betal i butikk, Gavekort",
        "sv, Direkt banköverföring, Bankkort, Postförskott, Mot faktura, Betala i butik, Presentkort",
        "da, Bankoverførsel, Betalingskort, Pr. efterkrav, Køb på faktura, Betaling ved afhentning, Gavekort",
        "fi, Tilisiirto, Pankkikortti, Postiennakko, Lasku, Maksu noudettaessa, Lahjakortti",
        "pl, Zwykły przelew bankowy, Karta płatnicza, Płatność za pobraniem, Na fakturę, Gotówka przy odbiorze, Karta"
                + " podarunkowa",
        "cs, Bankovní převod, Platba kartou, Dobírka, Na fakturu, Hotově, Dárkový poukaz",
        "sk, Bankový prevod, Platobná karta, Na dobierku, Na faktúru, Na predajni, Darčekový poukaz",
        "pt, Transferência bancária, Cartão de crédito, Pagamento na entrega, Fatura, Pagamento na loja, Vale presente",
        "hu, Közvetlen banki átutalás, Bankkártya, Utánvét, Számla, Személyes átvételkor, Ajándékkártya",
        "ro, Transfer bancar, Card bancar, Plată ramburs, Pe factură, În magazin, Card cadou",
        "hr, Uplata na račun, Kreditna kartica, Plaćanje pouzećem, Po računu, U trgovini, Poklon bon",
        "tr, Havale / EFT, Kredi kartı, Kapıda ödeme, Fatura, Mağazada ödeme, Hediye kartı",
        "el, Τραπεζική κατάθεση, Πιστωτική κάρτα, Αντικαταβολή, Τιμολόγιο, Πληρωμή στο κατάστημα, Δωροκάρτα",
        "ja, 銀行振込, クレジットカード, 代金引換, 請求書払い, 店頭払い, ギフトカード"
    })
    void theNamesThatShopsGiveAreKnownInManyLanguages(
            String language, String transfer, String card, String delivery, String invoice, String shop, String gift) {
        assertThat(Stream.of(transfer, card, delivery, invoice, shop, gift)
                        .map(name -> PaymentMethods.terms("", name).method()))
                .as(language)
                .containsExactly(
                        Method.BANK_TRANSFER,
                        Method.CARD,
                        Method.CASH_ON_DELIVERY,
                        Method.INVOICE,
                        Method.IN_SHOP,
                        Method.GIFT_CARD);
        assertThat(PaymentMethods.terms(transfer, transfer.toUpperCase(Locale.ROOT))
                        .method())
                .isEqualTo(Method.BANK_TRANSFER);
    }

    @ParameterizedTest(name = "{0} is no {1}")
    @CsvSource({
        "Bankkort, BANK_TRANSFER",
        "Bank card, BANK_TRANSFER",
        "Online banking, BANK_TRANSFER",
        "Barter, IN_SHOP",
        "Cardano, CARD",
        "Idealo Direktkauf, PROVIDER",
        "Kortedala, CARD",
        "Rechnungslegung durch Verband, INVOICE"
    })
    void aPieceOfAWordIsNoName(String name, Method not) {
        assertThat(PaymentMethods.terms("", name).method()).isNotEqualTo(not);
    }

    static Stream<List<String>> several() {
        return Stream.of(
                List.of("gift_card", "Bank Deposit"),
                List.of("Bank Deposit", "gift_card"),
                List.of("shopify_payments", "Bank Deposit"),
                List.of("", "Bank Deposit"));
    }

    @ParameterizedTest
    @MethodSource("several")
    void ofSeveralMethodsTheOneCountsByWhichTheRestIsToCome(List<String> several) {
        assertThat(PaymentMethods.ofSeveral(several).map(PaymentTerms::method)).contains(Method.BANK_TRANSFER);
    }

    @Test
    void aGiftCardCountsWhereThereIsNothingElse() {
        assertThat(PaymentMethods.ofSeveral(List.of("gift_card", "shopify_payments"))
                        .map(PaymentTerms::method))
                .contains(Method.CARD);
        assertThat(PaymentMethods.ofSeveral(List.of("gift_card")).map(PaymentTerms::method))
                .contains(Method.GIFT_CARD);
        assertThat(PaymentMethods.ofSeveral(List.of("", " "))).isEmpty();
    }

    @Test
    void theTableRefusesANameOfTwoMethods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentMethodTable.parse("[names]\ncard: Bankkort\nbank_transfer: bankkort"))
                .withMessageContaining("bankkort");
    }

    @Test
    void aNameOfAHundredThousandWordsOverflowsNoStack() {
        PaymentTerms terms = PaymentMethods.terms("gateway", "a" + "_a".repeat(100_000));

        assertThat(terms.label()).isEmpty();
    }
}

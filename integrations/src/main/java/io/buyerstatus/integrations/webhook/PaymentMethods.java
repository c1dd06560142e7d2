package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises payment methods by what shop systems and their payment plug-ins call them. */
public final class PaymentMethods {
    /** The first that occurs in the name decides, so "paypal_card" is PayPal. */
    private static final List<Map.Entry<String, Method>> SIGNS = List.of(
            Map.entry("gift", Method.OTHER),
            Map.entry("lastschrift", Method.OTHER),
            Map.entry("direct debit", Method.OTHER),
            Map.entry("sepa_debit", Method.OTHER),
            Map.entry("paypal", Method.PAYPAL),
            Map.entry("ppcp", Method.PAYPAL),
            Map.entry("klarna", Method.KLARNA),
            Map.entry("sofort", Method.KLARNA),
            Map.entry("cash on delivery", Method.CASH_ON_DELIVERY),
            Map.entry("cash_on_delivery", Method.CASH_ON_DELIVERY),
            Map.entry("nachnahme", Method.CASH_ON_DELIVERY),
            Map.entry("oppkrav", Method.CASH_ON_DELIVERY),
            Map.entry("bacs", Method.BANK_TRANSFER),
            Map.entry("bank", Method.BANK_TRANSFER),
            Map.entry("vorkasse", Method.BANK_TRANSFER),
            Map.entry("überweisung", Method.BANK_TRANSFER),
            Map.entry("prepayment", Method.BANK_TRANSFER),
            Map.entry("forskudd", Method.BANK_TRANSFER),
            Map.entry("rechnung", Method.INVOICE),
            Map.entry("invoice", Method.INVOICE),
            Map.entry("purchase_on_account", Method.INVOICE),
            Map.entry("faktura", Method.INVOICE),
            Map.entry("shopify_payments", Method.CARD),
            Map.entry("stripe", Method.CARD),
            Map.entry("woocommerce_payments", Method.CARD),
            Map.entry("authorize_net", Method.CARD),
            Map.entry("card", Method.CARD),
            Map.entry("karte", Method.CARD),
            Map.entry("kort", Method.CARD));

    private PaymentMethods() {}

    /**
     * The terms behind a payment method.
     *
     * @param name the method's name at the shop system
     * @param title what the buyer read at check-out, may be the name again
     */
    public static PaymentTerms terms(String name, String title) {
        return new PaymentTerms(method(name, title), label(title), Optional.empty());
    }

    private static Method method(String name, String title) {
        if (name.equalsIgnoreCase("cod")) {
            return Method.CASH_ON_DELIVERY;
        }
        String lower = (name + " " + title).toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> lower.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Method.OTHER);
    }

    /** A program's name for a method, such as shopify_payments, is nothing to show. */
    private static String label(String title) {
        return title.matches("[a-z0-9]++(?:_[a-z0-9]++)*+") ? "" : TextHygiene.line(title, 200);
    }
}

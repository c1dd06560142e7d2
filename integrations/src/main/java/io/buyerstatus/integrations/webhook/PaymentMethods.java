package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.integrations.webhook.PaymentMethodTable.Section;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises payment methods by what shop systems, their plug-ins and shops call them. The rules, the first that decides wins:
 *
 * <ol>
 *   <li>The id says it all.
 *   <li>The id is that of a gateway which shops use for several things: its name says for which, as far as the money keeps
 *       going to the same hands. WooCommerce's cheques that are called "invoice" are invoices; its bank transfer remains one,
 *       whatever cards other plug-ins write into its name.
 *   <li>Id or name have the name of a company that collects the money: then it is nothing that the buyer transfers to the shop.
 *   <li>The name, or else the id, says it.
 * </ol>
 */
public final class PaymentMethods {
    /** What goes from the buyer to the shop without a company between them. */
    private static final Set<Method> BY_HAND = EnumSet.of(
            Method.BANK_TRANSFER, Method.CHEQUE, Method.INVOICE, Method.CASH_ON_DELIVERY, Method.IN_SHOP, Method.OTHER);

    /** What asks the buyer for something after the order; everything else was taken with it. */
    private static final Set<Method> LATER =
            EnumSet.of(Method.BANK_TRANSFER, Method.CHEQUE, Method.INVOICE, Method.CASH_ON_DELIVERY, Method.IN_SHOP);

    private static final PaymentMethodTable TABLE = PaymentMethodTable.SHIPPED;
    private static final int MAX = 200;

    private PaymentMethods() {}

    /**
     * The terms behind a payment method.
     *
     * @param name the method's name or id at the shop system
     * @param title what the buyer read at check-out, may be the name again
     */
    public static PaymentTerms terms(String name, String title) {
        return new PaymentTerms(method(name, title), TextHygiene.line(name, MAX), label(title), Optional.empty());
    }

    /**
     * The terms of an order that several methods pay: the one by which the rest is still to come, since the others were taken
     * when it was placed; a gift card only where there is nothing else.
     */
    public static Optional<PaymentTerms> ofSeveral(List<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> terms(name, name))
                .max(Comparator.comparingInt(terms -> LATER.contains(terms.method()) ? 2 : isGift(terms) ? 0 : 1));
    }

    /**
     * The same of an order that its buyer collects: no carrier is there to collect the money.
     *
     * @param collected whether nothing else was agreed
     */
    public static PaymentTerms where(boolean collected, PaymentTerms terms) {
        return collected && terms.method() == Method.CASH_ON_DELIVERY
                ? new PaymentTerms(Method.IN_SHOP, terms.methodId(), terms.label(), terms.dueAt(), terms.payAt())
                : terms;
    }

    private static boolean isGift(PaymentTerms terms) {
        return terms.method() == Method.GIFT_CARD;
    }

    private static Method method(String name, String title) {
        boolean named = !PaymentMethodTable.words(name).equals(PaymentMethodTable.words(title));
        return TABLE.whole(Section.IDS, name)
                .or(() -> TABLE.whole(Section.OPEN_IDS, name).map(usual -> named ? named(usual, title) : usual))
                .or(() -> collected(name + " " + title))
                .or(() -> TABLE.within(Section.NAMES, title))
                .or(() -> TABLE.within(Section.NAMES, name))
                .orElse(Method.OTHER);
    }

    /** What a gateway is used for, by its name; its own meaning where the name says something that it cannot be. */
    private static Method named(Method usual, String title) {
        boolean byHand = BY_HAND.contains(usual);
        Optional<Method> said = byHand
                ? TABLE.within(Section.NAMES, title)
                : collected(title).or(() -> TABLE.within(Section.NAMES, title).map(PaymentMethods::throughProvider));
        return said.filter(method -> byHand == BY_HAND.contains(method) && method != Method.OTHER)
                .orElse(usual);
    }

    /** What a company collects, if one is named; Klarna and PayPal are shown by their names, whatever they offer. */
    private static Optional<Method> collected(String text) {
        return TABLE.within(Section.PROVIDERS, text)
                .map(provider -> provider == Method.PROVIDER
                        ? TABLE.within(Section.NAMES, text)
                                .map(PaymentMethods::throughProvider)
                                .orElse(provider)
                        : provider);
    }

    private static Method throughProvider(Method method) {
        return switch (method) {
            case BANK_TRANSFER, CASH_ON_DELIVERY, CHEQUE, IN_SHOP, OTHER -> Method.PROVIDER;
            case INVOICE -> Method.PAY_LATER;
            case CARD, DIRECT_DEBIT, GIFT_CARD, KLARNA, PAY_LATER, PAYPAL, PROVIDER -> method;
        };
    }

    /** A program's name for a method, such as shopify_payments, is nothing to show. */
    private static String label(String title) {
        return title.matches("[a-z0-9]++(?:_[a-z0-9]++)*+") ? "" : TextHygiene.line(title, MAX);
    }
}

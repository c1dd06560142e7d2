package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Invoice;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference by which a seller finds a transfer: invoice number, first name, last name, in that order [DR-13]. Before
 * there is an invoice the order number takes its place. In the characters that banks pass on, and at most 140 of them.
 */
public final class PaymentReference {

    private static final int LONGEST = 140;

    private PaymentReference() {}

    /** The reference of an order; never empty. */
    public static String of(Order order) {
        String firstName = order.buyer().map(Buyer::firstName).orElse("");
        String lastName = order.buyer().map(Buyer::lastName).orElse("");
        return Stream.of(number(order), name(firstName), name(lastName))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), PaymentReference::shortened));
    }

    /** Without what makes an address of it, which mail programs would link. */
    private static String name(String typed) {
        return SepaText.of(typed).replaceAll("(?<=\\w\\w)[.:/]+(?=\\w)", " ");
    }

    /** The first that banks can pass on; the key of the order in our store is always one. */
    private static String number(Order order) {
        return Stream.of(order.purchase().payableInvoice().map(Invoice::number).orElse(""), order.number())
                .map(SepaText::of)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElseGet(() -> order.key().key());
    }

    private static String shortened(String reference) {
        return reference.length() <= LONGEST
                ? reference
                : reference.substring(0, LONGEST).replaceAll("[ ,/]+$", "");
    }
}

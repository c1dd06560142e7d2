package io.buyerstatus.pages.payment;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.purchase.Invoice;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference by which a seller finds a transfer: invoice number, first name, last name, in that order [DR-13]. Before
 * there is an invoice the order number takes its place. Banks pass on the character set of SEPA only (EPC217-08), and 140
 * characters: hence Müller becomes Mueller here, before a bank makes M.ller of it.
 */
public final class PaymentReference {

    private static final int LONGEST = 140;

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("Ä", "Ae"),
            Map.entry("Ö", "Oe"),
            Map.entry("Ü", "Ue"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "Ae"),
            Map.entry("ø", "oe"),
            Map.entry("Ø", "Oe"),
            Map.entry("å", "aa"),
            Map.entry("Å", "Aa"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("þ", "th"),
            Map.entry("ð", "d"),
            Map.entry("œ", "oe"),
            Map.entry("&", "+"),
            Map.entry("_", "-"),
            Map.entry("#", ""));

    private PaymentReference() {}

    /** The reference of an order; at least its number. */
    public static String of(Order order) {
        String number = order.purchase().payableInvoice().map(Invoice::number).orElseGet(order::number);
        String firstName = order.buyer().map(Buyer::firstName).orElse("");
        String lastName = order.buyer().map(Buyer::lastName).orElse("");
        return Stream.of(number, firstName, lastName)
                .map(PaymentReference::sepa)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), PaymentReference::shortened));
    }

    /** A text in the characters that every bank of SEPA passes on. */
    static String sepa(String text) {
        String spelled = Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .map(character -> SPELLINGS.getOrDefault(character, character))
                .collect(Collectors.joining());
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String shortened(String reference) {
        return reference.length() <= LONGEST
                ? reference
                : reference.substring(0, LONGEST).strip();
    }
}

package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Port to the order numbers that buyers know. */
@FunctionalInterface
public interface OrderNumbers {
    /**
     * The shop's orders that have or had a number, as it is or {@link #loose}: one as a rule, several where connections number alike;
     * one Query.
     */
    List<OrderKey> withNumber(ShopId shop, String number);

    /** The longest number that is looked up; longer ones are cut. */
    int LONGEST = 100;

    /** The form in which numbers are looked up: buyers leave out the sign and the spaces, and write small letters. */
    static String normalise(String number) {
        String bare = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < bare.length() - 1 && bare.charAt(start) == '#') {
            start++;
        }
        return bare.substring(start, Math.min(bare.length(), start + LONGEST));
    }

    /** The same without the dashes, dots and strokes that buyers leave out, or put in. */
    static String loose(String number) {
        return normalise(number).replaceAll("[\\p{Pd}\u2212._/:#]", "");
    }

    /** What somebody who types this may mean, the likeliest first: "Order no. 2026-1001" is 2026-1001, or 20261001. */
    static List<String> meant(String typed) {
        String bare = normalise(typed);
        String named = bare.replaceFirst(
                "^(?:(?:BESTELL|AUFTRAGS|RECHNUNGS)(?:UNG)?S?[-.]?|ORDER|BESTELLUNG|AUFTRAG|COMMANDE|PEDIDO|ORDINE|ORDRE|BESTELLING|"
                        + "ZAM(?:Ó|O)WIENIE)?(?:NUMMER|NUMBER|NUM(?:E|É)RO|NUMER|NRO?|NO|N[°º])?[.:#]*(?=[#0-9])",
                "");
        return Stream.of(bare, loose(bare), loose(named))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }
}

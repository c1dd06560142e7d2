package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Port to the order numbers that buyers know. */
@FunctionalInterface
public interface OrderNumbers {
    /** The shop's orders with a number: one as a rule, several where connections number alike; one Query. */
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
}

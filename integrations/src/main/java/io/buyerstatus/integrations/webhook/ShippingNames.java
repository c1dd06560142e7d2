package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.purchase.LineKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What shops and plug-ins call the ways in which no carrier brings something, in shop systems that have no such methods of their own. */
public final class ShippingNames {
    private static final Pattern COLLECTED = Pattern.compile(
            ".*(?:pick[-_ ]?up|click[-_ ]?(?:and|&|n)?[-_ ]?collect|abhol|store[-_ ]?pick|retrait en magasin|ritiro in negozio"
                    + "|recogida en tienda|afhalen|odbiór osobisty).*");

    /** Where a carrier hands it over is not the shop. */
    private static final Pattern CARRIERS_PLACE =
            Pattern.compile(".*(?:point|punkt|punto|punt|station|locker|paketshop|packstation|relais|filiale).*");

    private static final Pattern BROUGHT_BY_SHOP =
            Pattern.compile(".*(?:local[-_ ]?deliver|lokale[-_ ]?lieferung|lieferung durch uns).*");

    private ShippingNames() {}

    /** How the buyer gets what is sent by a method of this name; empty where the name says nothing of it. */
    public static Optional<LineKind> way(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        if (COLLECTED.matcher(name).matches() && !CARRIERS_PLACE.matcher(name).matches()) {
            return Optional.of(LineKind.PICKUP);
        }
        return BROUGHT_BY_SHOP.matcher(name).matches() ? Optional.of(LineKind.LOCAL_DELIVERY) : Optional.empty();
    }
}

package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the shop system's own statuses assert: the connection's mapping where it names the status (KS-3), else the
 * platform's default. A status that neither names asserts nothing and does no harm. Names have no case, and
 * WooCommerce's prefix {@code wc-} may be there or not.
 */
public final class StatusMapping {
    private final Map<String, ShopStatus> own = new HashMap<>();
    private final Map<String, Set<ShopStatus>> defaults;

    public StatusMapping(Connection connection, Map<String, Set<ShopStatus>> defaults) {
        connection.statuses().forEach((name, status) -> own.put(normalise(name), status));
        this.defaults = Map.copyOf(defaults);
    }

    /** What these statuses assert together. */
    public Set<ShopStatus> asserted(Iterable<String> statuses) {
        Set<ShopStatus> asserted = EnumSet.noneOf(ShopStatus.class);
        for (String status : statuses) {
            String name = normalise(status);
            ShopStatus mapped = own.get(name);
            asserted.addAll(mapped != null ? Set.of(mapped) : defaults.getOrDefault(name, Set.of()));
        }
        return asserted;
    }

    /** Whether a status means that the order was sent. */
    public boolean meansSent(String status) {
        return asserted(List.of(status)).contains(ShopStatus.SENT);
    }

    /** Whether the connection's own mapping names the status. */
    public boolean names(String status) {
        return own.containsKey(normalise(status));
    }

    /** A status as it is compared. */
    public static String normalise(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("wc-") ? lower.substring(3) : lower;
    }
}

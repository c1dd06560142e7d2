package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name that Shopify knows a shop by for ever, e.g. {@code nordlicht.myshopify.com}; lower case. */
public record ShopDomain(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}\\.myshopify\\.com");

    public ShopDomain {
        value = value.strip().toLowerCase(Locale.ROOT);
        Checks.require(FORM.matcher(value).matches(), "shop_domain", "must be of the form NAME.myshopify.com");
    }

    /** Whether a host is this one. */
    public boolean is(String host) {
        return host.strip().equalsIgnoreCase(value);
    }

    /** Whether a host is this one, or none of Shopify's own names, which says nothing of the shop. */
    public boolean allows(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        return is(lower) || !FORM.matcher(lower).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

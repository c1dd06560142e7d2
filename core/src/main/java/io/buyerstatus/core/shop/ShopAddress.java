package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.net.URI;
import java.util.Locale;

/**
 * Where a shop system is reached, e.g. {@code https://shop.example/de}; without a slash at the end. Where it leads is looked at each time
 * that somebody goes there.
 */
public record ShopAddress(URI uri) {
    private static final int LONGEST = 500;
    private static final String RULE =
            "must be an address such as https://shop.example, without anything behind a ? or #";

    public ShopAddress {
        Checks.require(uri.toString().length() <= LONGEST, "address", "is too long");
        Checks.require(
                "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()),
                "address",
                "must begin with https://");
        Checks.require(
                uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && !uri.getRawPath().endsWith("/"),
                "address",
                RULE);
    }

    /** Reads an address as people copy it: with or without slashes at its end. */
    public static ShopAddress parse(String text) {
        String plain = text.strip().replaceAll("/+$", "");
        try {
            URI uri = URI.create(plain);
            Checks.require(uri.getScheme() != null && uri.getRawAuthority() != null, "address", RULE);
            return new ShopAddress(URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + uri.getRawAuthority().toLowerCase(Locale.ROOT) + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment())));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("address: " + RULE, broken);
        }
    }

    /** An address below this one; the path begins with a slash. */
    public URI at(String path) {
        return URI.create(uri + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

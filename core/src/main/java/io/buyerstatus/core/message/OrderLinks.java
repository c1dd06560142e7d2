package io.buyerstatus.core.message;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.ShopSettings;
import java.net.URI;

/** Makes the private links that messages carry. */
public final class OrderLinks {
    private final LinkKeys keys;
    private final String baseUrl;

    /**
     * @param baseUrl where the pages are served, e.g. {@code https://status.example.com}; a trailing slash is dropped
     */
    public OrderLinks(LinkKeys keys, String baseUrl) {
        this.keys = keys;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** {@code BASE/o/REF/SECRET}. */
    public URI privateLink(ShopSettings shop, Order order) {
        String ref = order.key().ref();
        String secret = keys.of(shop.id(), shop.linkKey())
                .secret(ref, order.link().generation())
                .value();
        return URI.create(baseUrl + "/o/" + ref + "/" + secret);
    }
}

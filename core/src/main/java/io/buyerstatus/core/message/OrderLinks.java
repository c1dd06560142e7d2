package io.buyerstatus.core.message;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.ShopSettings;
import java.net.URI;
import java.util.Optional;

/** Makes the private links and the codes that messages carry. */
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

    /**
     * What a message opens.
     *
     * @param link the order's present private link
     * @param code the code that the message carries, if it carries one
     */
    public record Keys(URI link, Optional<OneTimeCode> code) {
        @Override
        public String toString() {
            return "Keys[...]";
        }
    }

    /** What a message about an order opens. */
    public Keys keys(ShopSettings shop, Order order, BuiltInType type, MessageKey key) {
        return new Keys(privateLink(shop, order), code(shop, order, type, key.occurrence()));
    }

    private Optional<OneTimeCode> code(ShopSettings shop, Order order, BuiltInType type, String code) {
        if (!type.has(MailPart.CODE)) {
            return Optional.empty();
        }
        LinkKey key = keys.of(shop.id(), shop.linkKey());
        return type.provenAddress(order).map(address -> key.code(order.key().ref(), new CodeId(code), address));
    }

    /** {@code BASE/o/REF/SECRET}. */
    public URI privateLink(ShopSettings shop, Order order) {
        String ref = order.key().ref();
        LinkSecret secret = keys.of(shop.id(), shop.linkKey())
                .secret(ref, order.access().link().generation());
        return URI.create(baseUrl + BuyerUrls.path(BuyerUrls.ORDER, ref, secret.value()));
    }
}

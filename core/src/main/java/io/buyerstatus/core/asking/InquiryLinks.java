package io.buyerstatus.core.asking;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.thread.ThreadKey;
import java.net.URI;

/** Makes the links by which whoever asked comes back. */
public final class InquiryLinks {
    private final LinkKeys keys;
    private final URI base;

    /** @param base where the pages are served */
    public InquiryLinks(LinkKeys keys, String base) {
        this.keys = keys;
        this.base = URI.create(base);
    }

    /** The link to an inquiry: the same for ever. */
    public URI link(ShopSettings shop, ThreadKey.OfInquiry key) {
        return BuyerUrls.inquiry(base, shop.id().value(), key.inquiry(), secret(keys, shop, key));
    }

    static LinkSecret secret(LinkKeys keys, ShopSettings shop, ThreadKey.OfInquiry key) {
        return keys.of(shop.id(), shop.linkKey()).inquiry(key.shop().value() + "-" + key.inquiry());
    }
}

package io.buyerstatus.local.demo;

import io.buyerstatus.core.access.LinkLife;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Where the demo's orders are found at each level, as only somebody can know who holds the shop's link key. */
record DemoLinks(LinkKeys keys, URI gateway, InstantSource clock) {

    URI privateLink(ShopSettings shop, Order order) {
        return BuyerUrls.order(
                gateway, order.key().ref(), key(shop).secret(order.key().ref(), generation(order)));
    }

    /** What the order's buyer answers to. */
    EmailAddress replies(ShopSettings shop, Order order, RepliesDomain domain) {
        return ReplyToken.forBuyer(order.key(), key(shop)).at(domain);
    }

    ShownOrder shown(DemoOrder demo, Order order, ShopSettings shop) {
        return new ShownOrder(
                demo.number(),
                demo.title(),
                order.progress().name().toLowerCase(Locale.ROOT),
                demo.language(),
                privateLink(shop, order),
                shared(shop, order),
                order.purchase().deliveryAddress().map(address -> address.value()
                        .postcode()),
                over(shop, order));
    }

    private Optional<URI> shared(ShopSettings shop, Order order) {
        return order.access()
                .share()
                .filter(share -> share.hash().isPresent())
                .map(ShareState::generation)
                .map(generation -> BuyerUrls.shared(
                        gateway, order.key().ref(), key(shop).shared(order.key().ref(), generation)));
    }

    private Optional<URI> over(ShopSettings shop, Order order) {
        boolean ended = LinkLife.over(order, shop.forChannel(order.channel()), clock.instant());
        return ended || generation(order) > 1
                ? Optional.of(BuyerUrls.order(
                        gateway, order.key().ref(), key(shop).secret(order.key().ref(), 1)))
                : Optional.empty();
    }

    private LinkKey key(ShopSettings shop) {
        return keys.of(shop.id(), shop.linkKey());
    }

    private static int generation(Order order) {
        return order.access().link().generation();
    }
}

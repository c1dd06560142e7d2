package io.buyerstatus.integrations;

import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.shop.shopify.ShopifyShop;
import io.buyerstatus.integrations.shop.shopware.ShopwareShop;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceShop;
import java.time.InstantSource;
import java.util.Optional;

/** The shop systems that orders are fetched from. Made once and shared. */
public final class ShopSystems {
    private final ShopSystem shopify;
    private final ShopSystem wooCommerce;
    private final ShopSystem shopware;

    public ShopSystems(WebClient web, InstantSource clock) {
        this.shopify = new ShopifyShop(web, clock);
        this.wooCommerce = new WooCommerceShop(web, clock);
        this.shopware = new ShopwareShop(web, clock);
    }

    /** The system of a kind of connection; empty for one that only tells by itself. */
    public Optional<ShopSystem> of(ConnectionKind kind) {
        return switch (kind) {
            case WOOCOMMERCE -> Optional.of(wooCommerce);
            case SHOPIFY -> Optional.of(shopify);
            case SHOPWARE -> Optional.of(shopware);
            case GENERIC, EASYPOST, AFTERSHIP, DHL -> Optional.empty();
        };
    }
}

package io.buyerstatus.integrations;

import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.shop.ebay.EbayShop;
import io.buyerstatus.integrations.shop.magento.MagentoShop;
import io.buyerstatus.integrations.shop.medusa.MedusaShop;
import io.buyerstatus.integrations.shop.prestashop.PrestaShopSystem;
import io.buyerstatus.integrations.shop.shopify.ShopifyShop;
import io.buyerstatus.integrations.shop.shopware.ShopwareShop;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceShop;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The shop systems that orders are fetched from. Made once and shared. */
public final class ShopSystems {
    private final Map<ConnectionKind, ShopSystem> systems;

    public ShopSystems(WebClient web, InstantSource clock) {
        this.systems = Map.of(
                ConnectionKind.EBAY, new EbayShop(web, clock),
                ConnectionKind.MAGENTO, new MagentoShop(web, clock),
                ConnectionKind.MEDUSA, new MedusaShop(web, clock),
                ConnectionKind.PRESTASHOP, new PrestaShopSystem(web, clock),
                ConnectionKind.SHOPIFY, new ShopifyShop(web, clock),
                ConnectionKind.SHOPWARE, new ShopwareShop(web, clock),
                ConnectionKind.WOOCOMMERCE, new WooCommerceShop(web, clock));
    }

    /** The system of a kind of connection; empty for one that only tells by itself. */
    public Optional<ShopSystem> of(ConnectionKind kind) {
        return Optional.ofNullable(systems.get(kind));
    }
}

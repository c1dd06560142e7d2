package io.buyerstatus.integrations;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.carrier.aftership.AfterShipAdapter;
import io.buyerstatus.integrations.carrier.dhl.DhlAdapter;
import io.buyerstatus.integrations.carrier.easypost.EasyPostAdapter;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.generic.GenericAdapter;
import io.buyerstatus.integrations.shop.shopify.ShopifyAdapter;
import io.buyerstatus.integrations.shop.shopware.ShopwareAdapter;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import io.buyerstatus.integrations.webhook.NoWebhooks;
import io.buyerstatus.integrations.webhook.WebhookAdapter;

/** The adapter of each kind of connection. Made once and shared. */
public final class WebhookAdapters {
    private final WebhookAdapter shopify = new ShopifyAdapter();
    private final WebhookAdapter wooCommerce = new WooCommerceAdapter();
    private final WebhookAdapter shopware = new ShopwareAdapter();
    private final WebhookAdapter generic;
    private final WebhookAdapter easyPost = new EasyPostAdapter();
    private final WebhookAdapter afterShip = new AfterShipAdapter();
    private final WebhookAdapter dhl = new DhlAdapter();
    private final WebhookAdapter none = new NoWebhooks();

    /**
     * @param codec reads the events that generic connections send
     */
    public WebhookAdapters(EventCodec codec) {
        this.generic = new GenericAdapter(codec);
    }

    public WebhookAdapter of(ConnectionKind kind) {
        return switch (kind) {
            case SHOPIFY -> shopify;
            case WOOCOMMERCE -> wooCommerce;
            case SHOPWARE -> shopware;
            case GENERIC -> generic;
            case EASYPOST -> easyPost;
            case AFTERSHIP -> afterShip;
            case DHL -> dhl;
            case EBAY, MAGENTO, MEDUSA, PRESTASHOP -> none;
        };
    }
}

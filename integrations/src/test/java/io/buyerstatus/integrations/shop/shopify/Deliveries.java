package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.Map;

/** Deliveries of Shopify to the demo connection. */
final class Deliveries {
    static final String CREATE = "webhooks/shopify/orders-create.json";
    static final String PAID = "webhooks/shopify/orders-paid.json";
    static final String FULFILLED = "webhooks/shopify/orders-fulfilled.json";
    static final String CANCELLED = "webhooks/shopify/orders-cancelled.json";

    private Deliveries() {}

    static Translation translate(String topic, byte[] body, Instant receivedAt) {
        return new ShopifyAdapter()
                .translate(
                        body,
                        Map.of("X-Shopify-Topic", topic),
                        Samples.connection(ConnectionKind.SHOPIFY, Map.of()),
                        receivedAt);
    }

    static Translation translate(String topic, byte[] body) {
        return translate(topic, body, Map.of());
    }

    static Translation translate(String topic, byte[] body, Map<String, ShopStatus> statuses) {
        return new ShopifyAdapter()
                .translate(
                        body, Map.of("X-Shopify-Topic", topic), Samples.connection(ConnectionKind.SHOPIFY, statuses));
    }
}

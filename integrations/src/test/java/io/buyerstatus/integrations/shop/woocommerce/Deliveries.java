package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.Map;

/** Deliveries of WooCommerce to the demo connection. */
final class Deliveries {
    static final String CREATED = "webhooks/woocommerce/order-created.json";
    static final String PROCESSING = "webhooks/woocommerce/order-updated.processing.json";
    static final String COMPLETED = "webhooks/woocommerce/order-updated.completed.json";
    static final String TRACKING = "webhooks/woocommerce/order-updated.tracking.json";
    static final String REFUNDED = "webhooks/woocommerce/order-updated.refunded.json";

    private Deliveries() {}

    static Translation translate(String topic, byte[] body) {
        return translate(topic, body, Map.of());
    }

    static Translation translate(String topic, byte[] body, Map<String, ShopStatus> statuses) {
        return new WooCommerceAdapter()
                .translate(
                        body,
                        Map.of("x-wc-webhook-topic", topic),
                        Samples.connection(ConnectionKind.WOOCOMMERCE, statuses));
    }

    static Translation translate(String topic, byte[] body, Instant receivedAt) {
        return new WooCommerceAdapter()
                .translate(
                        body,
                        Map.of("x-wc-webhook-topic", topic),
                        Samples.connection(ConnectionKind.WOOCOMMERCE, Map.of()),
                        receivedAt);
    }
}

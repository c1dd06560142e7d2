package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.shopify.ShopifyAdapter;
import io.buyerstatus.integrations.shop.shopware.ShopwareAdapter;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What shop systems leave out, or write where they have nothing, as people report it of other connectors. */
@Tag("KS-2")
final class LeftOutTest {
    private static Translation said(WebhookAdapter adapter, ConnectionKind kind, String topic, ObjectNode body) {
        return adapter.translate(
                body.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("x-wc-webhook-topic", topic, "x-shopify-topic", topic),
                Samples.connection(kind, Map.of()));
    }

    private static Translation woo(ObjectNode order) {
        return said(new WooCommerceAdapter(), ConnectionKind.WOOCOMMERCE, "order.updated", order);
    }

    /** Subscriptions' webhooks lost their lines with one update (woocommerce/woocommerce#62266). */
    @Test
    void linesThatAreNotThereAreNotSaidToBeNone() {
        ObjectNode woo = Samples.tree("webhooks/woocommerce/order-updated.processing.json");
        woo.remove("line_items");
        ObjectNode shopify = Samples.tree("webhooks/shopify/orders-paid.json");
        shopify.remove("line_items");
        for (Translation said :
                List.of(woo(woo), said(new ShopifyAdapter(), ConnectionKind.SHOPIFY, "orders/paid", shopify))) {
            Translations.events(said);
            assertThat(Translations.facts(said, Fact.OrderChanged.class))
                    .isNotEmpty()
                    .allSatisfy(
                            changed -> assertThat(changed.contents().lines()).isEmpty());
        }
    }

    /** Programs that keep orders write the first second of 1970 where nothing was completed (woocommerce/woocommerce#26287). */
    @Test
    void theFirstSecondOf1970IsNoTime() {
        ObjectNode order = Samples.tree("webhooks/woocommerce/order-updated.completed.json");
        order.put("date_completed_gmt", "1970-01-01T00:00:00").put("date_completed", "1970-01-01T01:00:00");
        assertThat(Translations.facts(woo(order), Fact.ShipmentSent.class))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.sentAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** Sellers leave the place of the code out where it comes last (shopware/shopware#6078). */
    @Test
    void aLinkThatEndsWhereTheCodeBelongsIsCompleted() {
        ObjectNode delivery = Samples.tree("webhooks/shopware/state_enter.order_delivery.state.shipped.json");
        ((ObjectNode) delivery.at("/data/payload/order/deliveries/0/shippingMethod"))
                .put("trackingUrl", "https://carrier.example/follow?piececode=");
        assertThat(Translations.facts(
                        said(new ShopwareAdapter(), ConnectionKind.SHOPWARE, "", delivery), Fact.ShipmentSent.class))
                .extracting(Fact.ShipmentSent::url)
                .containsExactly(
                        Optional.of(URI.create("https://carrier.example/follow?piececode=00340434161094042557")));
    }
}

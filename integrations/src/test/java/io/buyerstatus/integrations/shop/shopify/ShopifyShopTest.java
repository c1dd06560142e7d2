package io.buyerstatus.integrations.shop.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All shops that have installed one app sign with its one secret: a connection takes the deliveries of its own. */
final class ShopifyShopTest {
    private static final String HOST = "nordlicht.myshopify.com";

    @Test
    void theConnectionsOwnShopIsTaken() {
        assertThat(translated(Map.of("x-shopify-shop-domain", "Nordlicht.myshopify.com"), Optional.of(HOST)))
                .isInstanceOf(Translation.Events.class);
    }

    @Test
    void anotherShopIsRefused() {
        assertThat(translated(Map.of("x-shopify-shop-domain", "other.myshopify.com"), Optional.of(HOST)))
                .isInstanceOf(Translation.Rejected.class);
    }

    @Test
    void aDeliveryThatNamesNoShopIsRefused() {
        assertThat(translated(Map.of(), Optional.of(HOST))).isInstanceOf(Translation.Rejected.class);
    }

    @Test
    void aForgedHeaderDoesNotHelpWhereTheSignedBodyNamesAnother() {
        byte[] body = Samples.with(
                Deliveries.CREATE, "/order_status_url", "\"https://other.myshopify.com/1/orders/abc/authenticate\"");

        assertThat(translated(body, Map.of("x-shopify-shop-domain", HOST), Optional.of(HOST)))
                .isInstanceOf(Translation.Rejected.class);
    }

    @Test
    void aHostOfTheShopsOwnSaysNothing() {
        byte[] body = Samples.with(
                Deliveries.CREATE, "/order_status_url", "\"https://www.nordlicht-keramik.example/1/orders/abc\"");

        assertThat(translated(body, Map.of("x-shopify-shop-domain", HOST), Optional.of(HOST)))
                .isInstanceOf(Translation.Events.class);
    }

    @Test
    void aConnectionThatNamesNoShopTakesWhatItsSecretSigns() {
        assertThat(translated(Map.of("x-shopify-shop-domain", "other.myshopify.com"), Optional.empty()))
                .isInstanceOf(Translation.Events.class);
    }

    private static Translation translated(Map<String, String> headers, Optional<String> bound) {
        return translated(Samples.with(Deliveries.CREATE, "/order_status_url", null), headers, bound);
    }

    private static Translation translated(byte[] body, Map<String, String> headers, Optional<String> bound) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Shopify-Topic", "orders/create");
        return new ShopifyAdapter().translate(body, all, bound(bound));
    }

    private static Connection bound(Optional<String> host) {
        Connection any = Samples.connection(ConnectionKind.SHOPIFY, Map.of());
        return new Connection(
                any.id(),
                any.shop(),
                any.channel(),
                any.kind(),
                any.secrets(),
                any.statuses(),
                any.installedAt(),
                any.removedAt(),
                any.timeZone(),
                host.map(ShopDomain::new),
                Optional.empty());
    }
}

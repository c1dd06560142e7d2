package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.time.Instant;
import java.util.Optional;

/**
 * WooCommerce writes times twice, neither with a zone: {@code date_created} in the shop's, {@code date_created_gmt} in UTC.
 */
final class WooTime {
    private WooTime() {}

    /** A time by its plain name: the UTC one; the shop's own, read as UTC, where a plug-in dropped that. */
    static Optional<Instant> of(Payload order, String name) {
        return order.instant(name + "_gmt", UtcTime::parse).or(() -> order.instant(name, UtcTime::parse));
    }
}

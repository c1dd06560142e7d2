package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.integrations.webhook.Payload;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * WooCommerce writes times twice, neither with a zone: {@code date_created} in the shop's, {@code date_created_gmt} in UTC.
 */
final class WooTime {
    private WooTime() {}

    /** A time by its plain name: the UTC one; the shop's own, read as UTC, where a plug-in dropped that. */
    static Optional<Instant> of(Payload order, String name) {
        return order.instant(name + "_gmt", WooTime::parse).or(() -> order.instant(name, WooTime::parse));
    }

    static Optional<Instant> parse(String text) {
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.buyerstatus.integrations.shop.shopify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Shopify writes times with the shop's offset: {@code 2026-11-18T09:12:00+01:00}. */
final class ShopifyTime {
    private ShopifyTime() {}

    static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

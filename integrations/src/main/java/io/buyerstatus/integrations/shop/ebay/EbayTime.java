package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.integrations.webhook.Payload;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** eBay writes times in UTC, {@code 2026-11-18T08:12:00.000Z}. */
final class EbayTime {
    private EbayTime() {}

    static Optional<Instant> of(Payload of, String name) {
        return of.instant(name, EbayTime::parse);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.buyerstatus.integrations.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as most shop systems write them: {@code 2026-11-18T08:12:00.123+00:00}, with a blank for the T; without an offset they are UTC. */
public final class UtcTime {
    private UtcTime() {}

    /** The time; nothing where it is none. */
    public static Optional<Instant> parse(String text) {
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String form = text.replace(' ', 'T');
            return Optional.of(
                    form.endsWith("Z") || form.matches(".*[+-][0-9]{2}:[0-9]{2}")
                            ? OffsetDateTime.parse(form).toInstant()
                            : LocalDateTime.parse(form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.buyerstatus.integrations.shop.prestashop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * PrestaShop writes times on the shop's clock, without its zone. In the hour that this clock shows twice in autumn, a change is taken for one of the
 * second hour as soon as that has come, so that it is not older than what came before it.
 *
 * @param now by our clock
 */
record PrestaTime(ZoneId zone, Instant now) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What it writes for no time. */
    private static final String NEVER = "0000-00-00";

    static Optional<LocalDateTime> local(String text) {
        try {
            return text.isEmpty() || text.startsWith(NEVER)
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text, WRITTEN));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String written(LocalDateTime time) {
        return WRITTEN.format(time);
    }

    /** When something was made; the same whenever it is read. */
    Optional<Instant> made(String text) {
        return local(text).map(time -> time.atZone(zone).toInstant());
    }

    /** When something changed. */
    Optional<Instant> changed(String text) {
        return local(text).map(this::changed);
    }

    Instant changed(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() < 2) {
            return time.atZone(zone).toInstant();
        }
        Instant second = time.toInstant(offsets.getLast());
        return second.isAfter(now) ? time.toInstant(offsets.getFirst()) : second;
    }

    /** From where to ask, so that nothing is missed since then: from the beginning of an hour that the clock shows twice. */
    LocalDateTime since(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone).withNano(0);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isOverlap() ? change.getDateTimeAfter() : local;
    }
}

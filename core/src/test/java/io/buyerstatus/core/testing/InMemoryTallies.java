package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.sending.FloodGuard;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** How much automations send, in memory. */
public final class InMemoryTallies implements AutomationTallies {
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, AutomationHold> holds = new HashMap<>();

    @Override
    public synchronized long count(ShopId shop, String automation, Instant now, int messages) {
        String name = shop + " " + automation + " ";
        counts.merge(name + day(now), (long) messages, Long::sum);
        return counts.merge(name + now.getEpochSecond() / SPAN.toSeconds(), (long) messages, Long::sum);
    }

    @Override
    public synchronized Day failed(ShopId shop, String automation, Instant now, boolean counted) {
        String name = shop + " " + automation + " " + day(now);
        return new Day(counts.merge(name, counted ? 0L : 1L, Long::sum), counts.merge(name + " failed", 1L, Long::sum));
    }

    @Override
    public synchronized long lastDays(ShopId shop, String automation, Instant now) {
        return LongStream.range(0, DAYS)
                .map(days -> counts.getOrDefault(shop + " " + automation + " " + day(now).minusDays(days), 0L))
                .sum();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public synchronized Optional<AutomationHold> hold(ShopId shop, String automation) {
        return Optional.ofNullable(holds.get(shop + " " + automation));
    }

    @Override
    public synchronized AutomationHold hold(ShopId shop, String automation, AutomationHold.Held held) {
        return holds.merge(
                shop + " " + automation, held, (before, next) -> stands(before, held.since()) ? before : next);
    }

    private static boolean stands(AutomationHold before, Instant now) {
        return switch (before) {
            case AutomationHold.Held held -> true;
            case AutomationHold.Released(Instant at) ->
                Duration.between(at, now).compareTo(FloodGuard.RELEASED) < 0;
            case AutomationHold.Dropped dropped -> false;
        };
    }

    @Override
    public synchronized void decide(ShopId shop, String automation, AutomationHold decision) {
        holds.put(shop + " " + automation, decision);
    }
}

package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of shops' mails, in memory. */
public final class InMemoryReputation implements SenderReputation {
    private final Map<String, Map<Outcome, Long>> days = new HashMap<>();
    private final Map<ShopId, Instant> held = new HashMap<>();

    @Override
    public synchronized Day count(ShopId shop, LocalDate day, Outcome outcome, int mails) {
        Map<Outcome, Long> counts = days.computeIfAbsent(shop + " " + day, key -> new EnumMap<>(Outcome.class));
        counts.merge(outcome, (long) mails, Long::sum);
        return new Day(
                counts.getOrDefault(Outcome.DELIVERED, 0L),
                counts.getOrDefault(Outcome.BOUNCED, 0L),
                counts.getOrDefault(Outcome.COMPLAINED, 0L));
    }

    @Override
    public synchronized void hold(ShopId shop, Instant until) {
        held.put(shop, until);
    }

    @Override
    public synchronized Optional<Instant> heldUntil(ShopId shop) {
        return Optional.ofNullable(held.get(shop));
    }
}

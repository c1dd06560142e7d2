package io.buyerstatus.core.testing.guard;

import io.buyerstatus.core.access.ratelimit.RateLimit.Span;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Tries in memory: all of them, for ever. */
public final class InMemoryAttempts implements RateLimiter {
    private record Row(ShopId shop, RateLimitKey tries) {}

    private final Map<Row, Deque<Instant>> taken = new HashMap<>();
    private int calls;

    /** How often anything was asked of it. */
    public synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized boolean take(ShopId shop, RateLimitKey tries, Instant now) {
        boolean room = left(shop, tries, now);
        if (room) {
            times(shop, tries).addFirst(now);
        }
        return room;
    }

    @Override
    public synchronized void giveBack(ShopId shop, RateLimitKey tries) {
        calls++;
        times(shop, tries).pollFirst();
    }

    @Override
    public synchronized boolean left(ShopId shop, RateLimitKey tries, Instant now) {
        calls++;
        return tries.limit().spans().stream().allMatch(span -> counting(shop, tries, span, now) < span.tries());
    }

    private long counting(ShopId shop, RateLimitKey tries, Span span, Instant now) {
        return times(shop, tries).stream()
                .filter(at -> span.length()
                        .map(length -> at.plus(length).isAfter(now))
                        .orElse(true))
                .count();
    }

    private Deque<Instant> times(ShopId shop, RateLimitKey tries) {
        return taken.computeIfAbsent(new Row(shop, tries), row -> new ArrayDeque<>());
    }
}

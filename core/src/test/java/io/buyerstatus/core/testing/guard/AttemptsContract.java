package io.buyerstatus.core.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.testing.contract.Fresh;
import io.buyerstatus.core.testing.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How {@link RateLimiter} counts. */
public abstract class AttemptsContract {
    private final OrderKey order = Fresh.order();
    private final ShopId shop = order.shop();
    private Instant now = Samples.NOW;

    protected abstract RateLimiter attempts();

    @ParameterizedTest
    @EnumSource(RateLimit.class)
    @Tag("SH-20")
    void noMoreTriesAreTakenThanAnySpanAllows(RateLimit limit) {
        RateLimitKey tries = RateLimitKey.of(limit, order);
        for (RateLimit.Span span : limit.spans()) {
            Duration length = span.length().orElse(Duration.ofDays(3650));
            Instant start = now.plus(Duration.ofDays(2));
            // As many tries as fit are made over the span, evenly: none may pass the limit.
            Instant end = start.plus(length);
            now = start;
            int taken = 0;
            while (now.isBefore(end)) {
                taken += take(tries) ? 1 : 0;
                now = now.plus(length.dividedBy(span.tries() * 2L));
            }
            assertThat(taken).isBetween(1, span.tries());
        }
    }

    @ParameterizedTest
    @EnumSource(RateLimit.class)
    void aTryCountsUntilItsSpanIsOverAndNotAMomentLonger(RateLimit limit) {
        RateLimitKey tries = RateLimitKey.of(limit, order);
        RateLimit.Span shortest = limit.spans().getFirst();
        Instant first = now;
        assertThat(IntStream.range(0, shortest.tries()).allMatch(at -> take(tries)))
                .isTrue();
        assertThat(take(tries)).isFalse();
        assertThat(attempts().left(shop, tries, now)).isFalse();
        if (shortest.length().isEmpty()) {
            now = first.plus(Duration.ofDays(36_500));
            assertThat(take(tries)).isFalse();
            return;
        }
        Instant end = first.plus(shortest.length().get());
        now = end.minusMillis(1);
        assertThat(take(tries)).isFalse();
        now = end;
        assertThat(attempts().left(shop, tries, now)).isTrue();
        assertThat(take(tries)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RateLimit.class)
    void whatIsGivenBackMayBeTakenAgain(RateLimit limit) {
        RateLimitKey tries = RateLimitKey.of(limit, order);
        int most = limit.spans().getFirst().tries();
        for (int at = 0; at < most * 3; at++) {
            assertThat(take(tries)).isTrue();
            attempts().giveBack(shop, tries);
        }
        assertThat(IntStream.range(0, most).allMatch(at -> take(tries))).isTrue();
        assertThat(take(tries)).isFalse();
    }

    @Test
    void givingBackWhatWasNeverTakenGivesNothing() {
        RateLimitKey tries = RateLimitKey.of(RateLimit.CODE, order);
        attempts().giveBack(shop, tries);
        assertThat(IntStream.range(0, 5).filter(at -> take(tries)).count()).isEqualTo(3);
    }

    @Test
    void subjectsLimitsAndShopsAreCountedApart() {
        IntStream.range(0, 5).forEach(at -> take(RateLimitKey.of(RateLimit.POSTCODE_PACE, order)));
        assertThat(take(RateLimitKey.of(RateLimit.POSTCODE_PACE, order))).isFalse();
        assertThat(take(RateLimitKey.of(RateLimit.POSTCODE, order))).isTrue();
        assertThat(take(RateLimitKey.of(RateLimit.POSTCODE_PACE, Fresh.order())))
                .isTrue();
        assertThat(attempts().take(Fresh.shop(), RateLimitKey.of(RateLimit.POSTCODE_PACE, order), now))
                .isTrue();
    }

    @Test
    @Tag("SH-20")
    void ofTwoHundredTriesAtOnceFiveAreTaken() throws Exception {
        RateLimitKey tries = RateLimitKey.of(RateLimit.POSTCODE_PACE, order);
        Callable<Boolean> one = () -> attempts().take(shop, tries, now);
        int taken = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            List<Future<Boolean>> all = many.invokeAll(Collections.nCopies(200, one));
            for (Future<Boolean> each : all) {
                taken += each.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(5);
    }

    @Test
    @Tag("SH-20")
    void ofHowManyTriesOverADaySoeverTwentyAreTaken() {
        RateLimitKey tries = RateLimitKey.of(RateLimit.POSTCODE_PACE, order);
        int taken = 0;
        int all = Depth.of(300, 10_000);
        for (int at = 0; at < all; at++) {
            taken += take(tries) ? 1 : 0;
            now = now.plus(Duration.ofDays(1).dividedBy(all));
        }
        assertThat(taken).isEqualTo(20);
    }

    private boolean take(RateLimitKey tries) {
        return attempts().take(shop, tries, now);
    }
}

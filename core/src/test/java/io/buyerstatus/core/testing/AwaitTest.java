package io.buyerstatus.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Waits on a clock that only the test moves: ten seconds with each look. */
final class AwaitTest {
    private final AtomicLong looks = new AtomicLong();
    private final Await await =
            new Await(() -> looks.get() * Duration.ofSeconds(10).toNanos(), nanos -> looks.incrementAndGet());

    @Test
    void whatMovesMayTakeTenTimesAsLongAsWhatStandsStill() {
        assertThat(await.first("the hundredth look", looks::get, () -> from(100)))
                .isEqualTo(100);
    }

    @Test
    void whatStandsStillIsGivenUpAfterTwoMinutes() {
        assertThatThrownBy(() -> await.first("anything", () -> 0, Optional::empty))
                .isInstanceOf(AssertionError.class)
                .hasMessage("nothing has moved for PT2M, and still not: anything");
        assertThat(looks).hasValue(13);
    }

    @Test
    void whatMovesForEverIsGivenUpAfterHalfAnHour() {
        assertThatThrownBy(() -> await.first("anything", looks::get, Optional::empty))
                .isInstanceOf(AssertionError.class)
                .hasMessage("much has moved for PT30M, and still not: anything");
    }

    private Optional<Long> from(long wanted) {
        return Optional.of(looks.get()).filter(now -> now >= wanted);
    }
}

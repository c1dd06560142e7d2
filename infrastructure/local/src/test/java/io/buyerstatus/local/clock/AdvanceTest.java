package io.buyerstatus.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdvanceTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P8D, PT192H",
        "PT0S, PT0S",
        "pt90m, PT1H30M",
        "P1W, PT168H",
        "P1M, PT672H",
        "P1Y, PT8760H",
        "P1DT2H, PT26H",
        "P1M1DT1S, PT696H1S"
    })
    void isoDurationsAndPeriodsAreUnderstood(String text, Duration expected) {
        assertThat(Advance.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8", "8D", "P", "PT", "P8", "eight days", "-P1D", "P-1D", "P3Y", "PT1H1D", "P99999999999D"})
    void everythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Advance.parse(text, NOW));
    }

    @Test
    void aClockThatIsKeptGoesOnWhereItWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clock");
        OffsetClock clock = OffsetClock.keptIn(file, InstantSource.fixed(NOW));
        clock.advance(Duration.ofDays(1));
        clock.advance(Duration.ofDays(2));

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(OffsetClock.keptIn(file, InstantSource.fixed(NOW)).instant())
                .isEqualTo(NOW.plus(Duration.ofDays(3)));
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> OffsetClock.keptIn(file, InstantSource.fixed(NOW)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("clock");
    }

    @Test
    void aClockDoesNotRunBackwards() {
        OffsetClock clock = OffsetClock.starting(InstantSource.fixed(NOW));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
}

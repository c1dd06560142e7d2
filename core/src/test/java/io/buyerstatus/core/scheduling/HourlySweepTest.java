package io.buyerstatus.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HourlySweepTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:45:00Z");

    private final Rows rows = new Rows();
    private final List<Instant> moved = new ArrayList<>();
    private final HourlySweep<Instant> sweep =
            new HourlySweep<>(rows, (row, now) -> moved.add(row), InstantSource.fixed(NOW));

    @Test
    void everyHourSinceTheLastSweepIsVisitedOnce() {
        assertThat(sweep.sweep(() -> false)).isEqualTo(new HourlySweep.Swept(4, 4, true));
        assertThat(moved).first().isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(rows.cursor).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void rowsThatCannotBeReadHoldUpNoOthersAndAreLookedAtAgain() {
        rows.unreadable.add(Instant.parse("2026-11-22T09:00:00Z"));
        rows.unreadable.add(Instant.parse("2026-11-22T11:00:00Z"));
        assertThatThrownBy(() -> sweep.sweep(() -> false))
                .isInstanceOf(UnreadableRows.class)
                .hasMessageContaining("2 due rows")
                .hasRootCauseMessage("2026-11-22T09:00:00Z");
        assertThat(moved).hasSize(4);
        assertThat(rows.cursor).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));

        rows.unreadable.clear();
        assertThat(sweep.sweep(() -> false).finished()).isTrue();
        assertThat(rows.cursor).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    @Tag("G1")
    void aRowThatBreaksItsMoverHoldsUpNoOthersAndIsLookedAtAgain() {
        Instant poison = Instant.parse("2026-11-22T10:00:00Z");
        HourlySweep<Instant> breaking = new HourlySweep<>(
                rows,
                (row, now) -> {
                    if (row.equals(poison)) {
                        throw new IllegalStateException("poison");
                    }
                    return moved.add(row);
                },
                InstantSource.fixed(NOW));

        assertThatThrownBy(() -> breaking.sweep(() -> false))
                .isInstanceOf(UnmovableRows.class)
                .hasMessageContaining("1 due rows")
                .hasRootCauseMessage("poison");
        assertThat(moved).hasSize(3).doesNotContain(poison);
        assertThat(rows.cursor).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    /** One row stands in each hour; in some hours two more, which nobody can read. */
    private static final class Rows implements DueRows<Instant> {
        private final Set<Instant> unreadable = new HashSet<>();
        private Instant cursor = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public void due(Instant hour, Instant until, Consumer<List<Instant>> page) {
            page.accept(List.of(hour));
            if (unreadable.contains(hour)) {
                throw new UnreadableRows(2, new IllegalStateException(hour.toString()));
            }
        }

        @Override
        public Optional<Instant> cursor() {
            return Optional.of(cursor);
        }

        @Override
        public void moveCursor(Instant hour) {
            cursor = hour;
        }
    }
}

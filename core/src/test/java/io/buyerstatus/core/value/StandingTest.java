package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class StandingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theLatestWordHolds() {
        Standing reached = Standing.reached(NOON);
        Standing takenBack = reached.merge(Standing.takenBack(NOON.plusSeconds(60)));
        Standing again = takenBack.merge(Standing.reached(NOON.plusSeconds(120)));

        assertThat(reached.since()).contains(NOON);
        assertThat(takenBack.holds()).isFalse();
        assertThat(takenBack.since()).isEmpty();
        assertThat(again.since()).contains(NOON.plusSeconds(120));
    }

    @Test
    void whatWasReachedTwiceHoldsSinceTheFirstTime() {
        assertThat(Standing.reached(NOON)
                        .merge(Standing.reached(NOON.plusSeconds(60)))
                        .merge(Standing.takenBack(NOON.minusSeconds(60)))
                        .since())
                .contains(NOON);
    }

    @Test
    void atOneMomentItWasReached() {
        assertThat(Standing.reached(NOON).merge(Standing.takenBack(NOON)).holds())
                .isTrue();
    }

    @Property(tries = 500)
    void theOrderOfTheWordsAndTheirRepetitionDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Standing> words = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int word = 0; word < count; word++) {
            Instant at = NOON.plusSeconds(random.nextInt(6));
            words.add(random.nextBoolean() ? Standing.reached(at) : Standing.takenBack(at));
        }
        Standing said = merged(words);
        words.addAll(List.copyOf(words));
        Collections.shuffle(words, random);

        assertThat(merged(words)).isEqualTo(said);
    }

    private static Standing merged(List<Standing> words) {
        return words.stream().reduce(Standing.UNKNOWN, Standing::merge);
    }
}

package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many published reviews have how many stars; also a change of that, where numbers may be negative.
 *
 * @param counts of one star, of two, and so on
 * @param removed how many are not shown because a decision removed them
 */
public record Tally(List<Long> counts, long removed) {
    public static final Tally NONE = new Tally(Collections.nCopies(Stars.MOST, 0L), 0);

    public Tally {
        counts = List.copyOf(counts);
        Checks.require(counts.size() == Stars.MOST, "counts", "must be " + Stars.MOST);
    }

    public Tally plus(Stars stars, int times) {
        return new Tally(
                IntStream.rangeClosed(1, Stars.MOST)
                        .mapToObj(star -> of(star) + (star == stars.count() ? times : 0))
                        .toList(),
                removed);
    }

    public Tally plus(Tally other) {
        return new Tally(
                IntStream.rangeClosed(1, Stars.MOST)
                        .mapToObj(star -> of(star) + other.of(star))
                        .toList(),
                removed + other.removed);
    }

    Tally plusRemoved(int times) {
        return new Tally(counts, removed + times);
    }

    /** How many have so many stars. */
    public long of(int stars) {
        return counts.get(stars - 1);
    }

    public long count() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** With one decimal, rounded half up; 0.0 where there are none. */
    public BigDecimal average() {
        long sum = IntStream.rangeClosed(1, Stars.MOST)
                .mapToLong(star -> star * of(star))
                .sum();
        return count() == 0
                ? new BigDecimal("0.0")
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count()), 1, RoundingMode.HALF_UP);
    }

    public boolean changesNothing() {
        return equals(NONE);
    }
}

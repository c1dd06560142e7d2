package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a newcomer is promised: five seconds from an event to the page and the inbox. On a machine that others keep busy, they are
 * counted as the time that this process worked.
 */
record Promised(Journey journey) {
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** Opens a page until it says something. */
    void page(URI link, String says) {
        value("the page says: " + says, () -> Optional.of(says).filter(journey.read(link)::contains));
    }

    /** The first value that comes. */
    <T> T value(String what, Supplier<Optional<T>> look) {
        long begun = System.nanoTime();
        Duration before = worked();
        T value = journey.await(what, look);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Duration worked = worked().minus(before);
        assertThat(took.compareTo(worked) < 0 ? took : worked)
                .as("%s, after %s of which %s were work", what, took, worked)
                .isLessThanOrEqualTo(AT_MOST);
        return value;
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.ingest.EventQueue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an {@link EventQueue} takes. Each test has a queue of its own. */
public abstract class EventQueueContract {
    protected abstract EventQueue queue();

    /** The bodies that are in the queue, in any order; waits until there are as many, at most 20 s. */
    protected abstract List<String> received(int expected);

    @Test
    void nothingEnqueuedIsNothingReceived() {
        queue().enqueue(List.of());
        queue().enqueue(List.of("marker"));
        assertThat(received(1)).containsExactly("marker");
    }

    @Test
    void everyBodyComesOutAsItWentIn() {
        List<String> bodies = IntStream.range(0, 25)
                .mapToObj(at -> "{\"id\": " + at + ", \"text\": \"<Tee & T\u00f6pfe> \uD83D\uDCE6 \u6771\u4eac\\n\"}")
                .toList();
        queue().enqueue(bodies);
        assertThat(received(25)).containsExactlyInAnyOrderElementsOf(bodies);
    }

    @Test
    void bodiesOfTheGreatestLengthAreTakenHoweverMany() {
        List<String> bodies = IntStream.range(0, 5)
                .mapToObj(at -> Integer.toString(at).repeat(EventQueue.MAX_BODY_BYTES))
                .toList();
        queue().enqueue(bodies);
        assertThat(received(5)).containsExactlyInAnyOrderElementsOf(bodies);
    }

    @Test
    void oneBodyThatIsTooLongKeepsAllOut() {
        String tooLong = "ä" + "x".repeat(EventQueue.MAX_BODY_BYTES - 1);
        assertThatThrownBy(() -> queue().enqueue(List.of("first", tooLong)))
                .isInstanceOf(IllegalArgumentException.class);
        queue().enqueue(List.of("marker"));
        assertThat(received(1)).containsExactly("marker");
    }
}

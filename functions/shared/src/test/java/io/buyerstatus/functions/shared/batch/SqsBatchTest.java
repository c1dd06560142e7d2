package io.buyerstatus.functions.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G1")
class SqsBatchTest {
    private final InMemoryFailureLog failures = new InMemoryFailureLog();
    private final SqsBatch batch = new SqsBatch(failures, () -> Instant.EPOCH);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsNotBegunWhenTheTimeIsShortIsGivenBackWithoutBlame() {
        int[] left = {30_000};

        List<String> kept = process(left, 7_000);

        assertThat(done).containsExactly("m0", "m1", "m2");
        assertThat(kept).containsExactly("m3", "m4", "m5");
        assertThat(failures.find("m3")).isEmpty();
    }

    @Test
    void evenWhoHasLittleTimeBeginsOne() {
        assertThat(process(new int[] {5_000}, 1)).containsExactly("m1", "m2", "m3", "m4", "m5");
        assertThat(done).containsExactly("m0");
    }

    private List<String> process(int[] left, int each) {
        return batch
                .process(messages(), () -> left[0], message -> {
                    done.add(message.getMessageId());
                    left[0] -= each;
                    return new RecordOutcome.Done();
                })
                .getBatchItemFailures()
                .stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static SQSEvent messages() {
        SQSEvent event = new SQSEvent();
        event.setRecords(IntStream.range(0, 6)
                .mapToObj(at -> {
                    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
                    message.setMessageId("m" + at);
                    return message;
                })
                .toList());
        return event;
    }
}

package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.ingest.FailureLog.Failure;
import io.buyerstatus.core.testing.sample.Samples;
import org.junit.jupiter.api.Test;

/** What a {@link FailureLog} remembers. */
public abstract class FailureLogContract {
    private final String id = Fresh.unique();

    protected abstract FailureLog failures();

    @Test
    void aMessageThatNeverFailedIsAbsent() {
        assertThat(failures().find(id)).isEmpty();
    }

    @Test
    void theNewestFailureOfAMessageIsRemembered() {
        failures().record(new Failure(id, 1, "data.lines: is required", Samples.NOW));
        Failure newest = new Failure(id, 2, "data.lines: muß > 0 sein", Samples.NOW.plusSeconds(180));
        failures().record(newest);
        assertThat(failures().find(id)).contains(newest);
    }

    @Test
    void aLongReasonIsCut() {
        failures().record(new Failure(id, 5, "x".repeat(FailureLog.MAX_REASON + 1), Samples.NOW));
        assertThat(failures().find(id).orElseThrow().reason()).isEqualTo("x".repeat(FailureLog.MAX_REASON));
    }
}

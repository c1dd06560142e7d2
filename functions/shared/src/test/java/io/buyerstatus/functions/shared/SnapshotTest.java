package io.buyerstatus.functions.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void thePrimingRunsBeforeTheSnapshotAndNotAtOnce() {
        AtomicInteger runs = new AtomicInteger();
        Snapshot snapshot = Snapshot.primedBy(runs::incrementAndGet);
        assertThat(runs).hasValue(0);
        snapshot.beforeCheckpoint(Core.getGlobalContext());
        assertThat(runs).hasValue(Snapshot.TIMES);
    }

    @Test
    void aPrimingThatFailsDoesNotStopTheDeployment() {
        Snapshot snapshot = Snapshot.primedBy(() -> {
            throw new IllegalStateException("no table yet");
        });
        assertThatCode(() -> snapshot.beforeCheckpoint(Core.getGlobalContext())).doesNotThrowAnyException();
    }
}

package io.buyerstatus.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void everyReasonIsFoundUnderItsCode() {
        for (Reason reason : Reason.values()) {
            assertThat(Reason.of(reason.code())).contains(reason);
        }
        assertThat(Reason.of(" Nobody_Home ")).contains(Reason.NOBODY_HOME);
    }

    @Test
    void aCarriersOwnWordsAreNoCode() {
        assertThat(Reason.of("Nobody was home")).isEmpty();
        assertThat(Reason.of("")).isEmpty();
    }
}

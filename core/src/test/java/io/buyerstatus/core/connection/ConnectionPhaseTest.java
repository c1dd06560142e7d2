package io.buyerstatus.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionPhase.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step from every phase. */
@Tag("KS-8")
final class ConnectionPhaseTest {
    @ParameterizedTest
    @CsvSource({
        "CREATED, INSTALLATION_BEGUN, INSTALLING",
        "CREATED, WORKED, ACTIVE",
        "CREATED, FAILED, FAILING",
        "CREATED, WAS_REMOVED, REMOVED",
        "INSTALLING, INSTALLATION_BEGUN, INSTALLING",
        "INSTALLING, WORKED, ACTIVE",
        "INSTALLING, FAILED, FAILING",
        "INSTALLING, WAS_REMOVED, REMOVED",
        "ACTIVE, INSTALLATION_BEGUN, ACTIVE",
        "ACTIVE, WORKED, ACTIVE",
        "ACTIVE, FAILED, FAILING",
        "ACTIVE, WAS_REMOVED, REMOVED",
        "FAILING, INSTALLATION_BEGUN, FAILING",
        "FAILING, WORKED, ACTIVE",
        "FAILING, FAILED, FAILING",
        "FAILING, WAS_REMOVED, REMOVED",
        "REMOVED, INSTALLATION_BEGUN, REMOVED",
        "REMOVED, WORKED, REMOVED",
        "REMOVED, FAILED, REMOVED",
        "REMOVED, WAS_REMOVED, REMOVED",
    })
    void b1EachStepLeadsToOnePhase(ConnectionPhase phase, Step step, ConnectionPhase next) {
        assertThat(phase.after(step)).isEqualTo(next);
    }
}

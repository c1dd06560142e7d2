package io.buyerstatus.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.chaos.audit.Audit;
import io.buyerstatus.chaos.plan.Plan;
import io.buyerstatus.chaos.run.ChaosRun;
import io.buyerstatus.chaos.run.Observed;
import io.buyerstatus.chaos.wire.Fault;
import io.buyerstatus.core.testing.Depth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Four hundred events, five thousand in the heavy run, each delivered three times, shuffled, one in a hundred of them poison, to eight consumers at
 * once, while the network fails below the SDK's retries and processes die in the middle of batches. The shop has an automation of its own.
 *
 * <p>In the end nothing is lost, nothing happened twice, and the dead letters are the poison. An admitted order must be the
 * fold of its events in any order, computed here without a store. What is worth telling depends on what was known when an event
 * came, so messages, entries and the whole order must be what the same arrivals come to in peace: one after the other, each
 * once, in memory. The history that each order keeps says which arrivals these were. And SES's own account says that each
 * mail of the ledger left once: every mail is reported, so not even one that is flagged as unknown may leave twice.
 */
class ChaosTest {
    private static final long SEED = 20_261_121;

    @Test
    @Tag("G1")
    @Tag("C58")
    void nothingIsLostAndNothingHappensTwice(TestReporter reporter) {
        try (Bench bench = ChaosShop.open()) {
            Plan plan = Plan.of(
                    new Plan.Size("chaos", Depth.of(57, 708), Depth.of(8, 50), 3, SEED),
                    bench.clock().instant(),
                    bench.installedAt());
            assertThat(plan.deliveries()).hasSizeGreaterThanOrEqualTo(Depth.of(1_150, 15_000));
            Observed observed =
                    new ChaosRun(bench, Build.real(bench), plan, new ChaosRun.Weather(SEED, 1.3, 0.12, 8, 4)).run();
            reporter.publishEntry("faults", observed.faults().toString());
            reporter.publishEntry("kills", Integer.toString(observed.kills()));
            reporter.publishEntry("mails", Integer.toString(observed.sends().size()));
            assertThat(Audit.of(bench, ChaosShop.SETTINGS, plan, observed)).isEmpty();
            assertThat(observed.faultsInAll()).isGreaterThanOrEqualTo(Depth.of(160, 2_000));
            assertThat(observed.faults()).containsOnlyKeys(Fault.values());
            assertThat(Audit.automated(bench, plan))
                    .as("messages of the shop's automation")
                    .isGreaterThan(2);
            assertThat(observed.kills()).isGreaterThanOrEqualTo(Depth.of(8, 100));
        }
    }
}

package io.buyerstatus.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.chaos.audit.Audit;
import io.buyerstatus.chaos.audit.Violation;
import io.buyerstatus.chaos.plan.Plan;
import io.buyerstatus.chaos.run.ChaosRun;
import io.buyerstatus.chaos.run.Observed;
import io.buyerstatus.core.testing.Depth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chaos test can fail: builds with one fault each go through a smaller and harder chaos, and the same audit finds what the
 * fault breaks. The real build goes through it unharmed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantTest {
    private static final long SEED = 42;

    /** Whether a death falls between two calls is a matter of threads, too: a fault may hide from one run, not from several. */
    private static final int RUNS = 4;

    private final Bench bench = ChaosShop.open();

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void theRealBuildIsUnharmed() {
        assertThat(violations("real", Build.real(bench), 3, SEED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aFaultIsFoundOut(Mutant mutant) {
        Set<Violation.Kind> kinds = EnumSet.noneOf(Violation.Kind.class);
        for (long seed = SEED; seed < SEED + RUNS && !kinds.contains(mutant.foundBy()); seed++) {
            String name = mutant.name().toLowerCase(Locale.ROOT) + (seed == SEED ? "" : "_" + seed);
            violations(name, mutant.of(Build.real(bench), bench), mutant.copies(), seed)
                    .forEach(violation -> kinds.add(violation.kind()));
        }
        assertThat(kinds).contains(mutant.foundBy());
    }

    /** In each build one for each thing that must never be, in the heavy run all. */
    static Stream<Mutant> mutants() {
        Set<Violation.Kind> sought =
                EnumSet.of(Violation.Kind.LOST_EVENT, Violation.Kind.LOST_MESSAGE, Violation.Kind.SENT_TWICE);
        return Arrays.stream(Mutant.values()).filter(mutant -> sought.remove(mutant.foundBy()) || Depth.heavy());
    }

    private List<Violation> violations(String name, Build build, int copies, long seed) {
        Plan plan = Plan.of(
                new Plan.Size(name, Depth.of(10, 20), Depth.of(4, 8), copies, seed),
                bench.clock().instant(),
                bench.installedAt());
        Observed observed = new ChaosRun(bench, build, plan, new ChaosRun.Weather(seed, 4.0, 0.2, 8, 4)).run();
        return Audit.of(bench, ChaosShop.SETTINGS, plan, observed);
    }
}

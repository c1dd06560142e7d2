package io.buyerstatus.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.chaos.audit.Audit;
import io.buyerstatus.chaos.audit.Violation;
import io.buyerstatus.chaos.plan.Plan;
import io.buyerstatus.chaos.run.ChaosRun;
import io.buyerstatus.chaos.run.Observed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The chaos test can fail: builds with one fault each go through a smaller and harder chaos, and the same audit finds what the
 * fault breaks. The real build goes through it unharmed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantTest {
    private static final long SEED = 42;

    private final Bench bench = Bench.start(ChaosShop.SETTINGS);

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void theRealBuildIsUnharmed() {
        assertThat(violations("real", Build.real(bench), 3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFaultIsFoundOut(Mutant mutant) {
        Set<Violation.Kind> kinds =
                violations(mutant.name().toLowerCase(Locale.ROOT), mutant.of(Build.real(bench), bench), mutant.copies())
                        .stream()
                        .map(Violation::kind)
                        .collect(Collectors.toSet());
        assertThat(kinds).contains(mutant.foundBy());
    }

    private List<Violation> violations(String name, Build build, int copies) {
        Plan plan =
                Plan.of(new Plan.Size(name, 20, 8, copies, SEED), bench.clock().instant(), bench.installedAt());
        Observed observed = new ChaosRun(bench, build, plan, new ChaosRun.Weather(SEED, 4.0, 0.2, 8, 4)).run();
        return Audit.of(bench, ChaosShop.SETTINGS, plan, observed);
    }
}

package io.buyerstatus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenTest {

    @Test
    void aPassingTestProvesWhatItsTagsName() {
        Proof proof =
                proofOf("DR-13", run("a", TestRun.Outcome.PASSED, "DR-13"), run("b", TestRun.Outcome.PASSED, "DR-1"));

        assertThat(proof.holds()).isTrue();
        assertThat(proof.passed()).containsExactly("a");
    }

    @Test
    void oneFailureAmongManyOrNothingThatRanProvesNothing() {
        assertThat(proofOf("X", run("a", TestRun.Outcome.PASSED, "X"), run("a", TestRun.Outcome.FAILED, "X"))
                        .holds())
                .isFalse();
        assertThat(proofOf("X", run("a", TestRun.Outcome.SKIPPED, "X")).holds()).isFalse();
        assertThat(proofOf("X").holds()).isFalse();
    }

    @Test
    void aGroupThatPassedHoldsNoTest() {
        assertThat(proofOf("X", new TestRun("a", true, Set.of("X"), TestRun.Outcome.PASSED))
                        .holds())
                .isFalse();
    }

    @Test
    void theReportsOfAllModulesAreRead(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("module/target/test-events"));
        Files.writeString(folder.resolve("open-test-report.xml"), """
                <?xml version="1.0" ?>
                <e:events xmlns="urn:c" xmlns:e="urn:e" xmlns:java="urn:j" xmlns:junit="urn:u">
                <e:started id="1" name="Group"><metadata><junit:type>CONTAINER</junit:type></metadata>
                  <sources><java:classSource className="a.Group"/></sources></e:started>
                <e:started id="2" name="passes"><metadata><tags><tag>DR-1</tag></tags><junit:type>TEST</junit:type></metadata>
                  <sources><java:methodSource className="a.Group$Inner" methodName="passes"/></sources></e:started>
                <e:finished id="2"><result status="SUCCESSFUL"/></e:finished>
                <e:finished id="1"><result status="FAILED"/></e:finished>
                <e:started id="3" name="cut short by the end of the process"/>
                </e:events>
                """);

        assertThat(TestRuns.below(home))
                .containsExactly(
                        new TestRun("Group", true, Set.of(), TestRun.Outcome.FAILED),
                        new TestRun("Group$Inner.passes", false, Set.of("DR-1"), TestRun.Outcome.PASSED));
    }

    @Test
    void requirementsAreTheRowsOfATable(@TempDir Path home) throws IOException {
        Path document = Files.writeString(home.resolve("requirements.md"), """
                # Requirements
                | id | requirement |
                |---|---|
                | DR-13 | The payment reference |
                | G1 | Exactly one message |
                """);

        assertThat(Requirements.read(document))
                .containsEntry("DR-13", "The payment reference")
                .containsEntry("G1", "Exactly one message")
                .hasSize(2);
    }

    @Test
    void anIdThatATestBearsAndNoRowHasIsNamedWithItsTests(@TempDir Path home) throws IOException {
        Path document = Files.writeString(home.resolve("requirements.md"), "| DR-13 | The payment reference |\n");
        List<TestRun> runs = List.of(
                run("a", TestRun.Outcome.PASSED, "DR-13"),
                run("b", TestRun.Outcome.PASSED, "G99"),
                run("c", TestRun.Outcome.SKIPPED, "G99"),
                run("d", TestRun.Outcome.PASSED, "heavy"));

        assertThat(Requirements.unknown(Requirements.read(document).keySet(), runs))
                .containsExactly(Map.entry("G99", new TreeSet<>(Set.of("b", "c"))));
    }

    private static Proof proofOf(String id, TestRun... runs) {
        return Proof.of(id, "a promise", List.of(runs));
    }

    private static TestRun run(String name, TestRun.Outcome outcome, String tag) {
        return new TestRun(name, false, Set.of(tag), outcome);
    }
}

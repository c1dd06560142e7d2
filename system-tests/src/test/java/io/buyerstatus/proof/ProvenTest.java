package io.buyerstatus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenTest {
    private static final String HERE = "io.buyerstatus.proof.ProvenTest";

    @Test
    void testsBearTheTagsOfTheirMethodTheirClassAndTheClassesAround() throws IOException {
        assertThat(TaggedTests.below(Path.of("")))
                .containsEntry(new TestMethod(HERE + "$Around", "once"), Set.of("X-1"))
                .containsEntry(new TestMethod(HERE + "$Around$Within", "twice"), Set.of("X-1", "X-2", "X-3"));
    }

    @Test
    void inheritedTestsCountForTheClassThatRunsThem() throws IOException {
        assertThat(TaggedTests.below(Path.of("")))
                .containsEntry(new TestMethod(HERE + "$Runner", "kept"), Set.of("X-4"));
    }

    @Test
    void aTestThatFailedInOneRepetitionHasFailed(@TempDir Path home) throws IOException {
        Path reports = Files.createDirectories(home.resolve("module/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-Some.xml"), """
                <testsuite>
                  <testcase classname="a.Some" name="repeats(int)[1]"/>
                  <testcase classname="a.Some" name="repeats(int)[2]"><failure>no</failure></testcase>
                  <testcase classname="a.Some" name="passes"/>
                  <testcase classname="a.Some" name="waits"><skipped/></testcase>
                </testsuite>
                """);

        TestReports read = TestReports.below(home);

        assertThat(read.outcome(new TestMethod("a.Some", "repeats"))).isEqualTo("failed");
        assertThat(read.outcome(new TestMethod("a.Some", "passes"))).isEqualTo("passed");
        assertThat(read.outcome(new TestMethod("a.Some", "waits"))).isEqualTo("skipped");
        assertThat(read.outcome(new TestMethod("a.Some", "other"))).isEqualTo("not run");
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

    /** Not run: only their compiled tags are read. */
    @Tag("X-1")
    static class Around {
        void once() {}

        @Nested
        class Within {
            @Tag("X-2")
            @Tag("X-3")
            void twice() {}
        }
    }

    abstract static class Contract {
        @Tag("X-4")
        void kept() {}
    }

    static class Runner extends Contract {}
}

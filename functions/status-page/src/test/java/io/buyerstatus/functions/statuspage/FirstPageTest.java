package io.buyerstatus.functions.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nobody waits for what could have been loaded before the snapshot. */
final class FirstPageTest {
    /** A cold page loads some eight hundred. */
    private static final int FEW = 60;

    @Test
    void afterAPrimingTheFirstPageLoadsNextToNothing() throws IOException, InterruptedException {
        assertThat(classesLoaded(FirstPage.PRIMED)).isLessThanOrEqualTo(FEW);
    }

    @Test
    void withoutOneItLoadsManyTimesAsMuch() throws IOException, InterruptedException {
        assertThat(classesLoaded("cold")).isGreaterThan(10 * FEW);
    }

    private static int classesLoaded(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstPage.class.getName(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Integer.parseInt(said.strip());
    }
}

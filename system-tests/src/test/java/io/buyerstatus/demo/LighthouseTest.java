package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.browser.Lighthouse;
import io.buyerstatus.browser.Lighthouse.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One page of every progress state before Lighthouse. Its scores for performance
 * are written down in {@code target/lighthouse/scores.txt} and not judged: they are noisy. */
@Tag("heavy")
@Tag("G15")
final class LighthouseTest {
    private static final double LEAST = 0.99;
    private static final Path FOLDER = Path.of("target", "lighthouse");

    @Test
    void findsAccessibilityAndGoodPracticeAndNothingThatJumps() throws IOException, InterruptedException {
        Lighthouse lighthouse = Lighthouse.ready(FOLDER);
        List<Verdict> verdicts = new ArrayList<>();
        try (Running running = Running.start()) {
            for (Map.Entry<String, String> page : pages(running).entrySet()) {
                verdicts.add(lighthouse.judge(page.getKey(), page.getValue()));
            }
        }
        Files.write(
                FOLDER.resolve("scores.txt"),
                verdicts.stream().map(Verdict::toString).toList());

        assertThat(verdicts).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.accessibility()).isGreaterThanOrEqualTo(LEAST);
            assertThat(verdict.bestPractices()).isGreaterThanOrEqualTo(LEAST);
            assertThat(verdict.layoutShift()).isZero();
        });
    }

    private static Map<String, String> pages(Running running) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (JsonNode order : running.orders().toList()) {
            pages.putIfAbsent(
                    order.path("state").asText(),
                    running.system()
                            .uri()
                            .resolve(order.path("privateLink").asText())
                            .toString());
        }
        return pages;
    }
}

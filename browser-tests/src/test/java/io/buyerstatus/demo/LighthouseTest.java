package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.bench.browser.Lighthouse;
import io.buyerstatus.bench.browser.Lighthouse.Subject;
import io.buyerstatus.bench.browser.Lighthouse.Verdict;
import io.buyerstatus.bench.running.OwnSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One page of every progress state, and those around an order, before Lighthouse. Its scores for performance
 * are written down in {@code target/lighthouse/scores.txt} and not judged: they are noisy. */
@OwnSystem("no other test may disturb its figures")
@Tag("heavy")
@Tag("G15")
final class LighthouseTest {
    private static final double LEAST = 0.99;
    private static final String ORDER = "N-10237";
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Path FOLDER = Path.of("target", "lighthouse");

    @Test
    void findsAccessibilityAndGoodPracticeAndNothingThatJumps() throws IOException, InterruptedException {
        Lighthouse lighthouse = Lighthouse.ready(FOLDER);
        List<Verdict> verdicts = new ArrayList<>();
        try (Running running = Running.start()) {
            List<Subject> subjects = new ArrayList<>(states(running));
            subjects.addAll(aroundAnOrder(running));
            for (Subject subject : subjects) {
                verdicts.add(lighthouse.judge(subject));
            }
        }
        Files.write(
                FOLDER.resolve("scores.txt"),
                verdicts.stream().map(Verdict::toString).toList());

        assertThat(verdicts).hasSizeGreaterThan(15).allSatisfy(verdict -> {
            assertThat(verdict.accessibility()).isGreaterThanOrEqualTo(LEAST);
            assertThat(verdict.bestPractices()).isGreaterThanOrEqualTo(LEAST);
            assertThat(verdict.layoutShift()).isZero();
        });
    }

    private static Collection<Subject> states(Running running) throws IOException, InterruptedException {
        Map<String, Subject> pages = new LinkedHashMap<>();
        for (JsonNode order : running.orders().toList()) {
            String state = order.path("state").asText();
            pages.putIfAbsent(state, new Subject(state, link(running, order, "privateLink"), ""));
        }
        return pages.values();
    }

    /** What is shared of an order, what its verified buyer sees, and the pages with forms. */
    private static List<Subject> aroundAnOrder(Running running) throws IOException, InterruptedException {
        JsonNode order = running.order(ORDER);
        String link = link(running, order, "privateLink");
        String path = URI.create(link).getPath();
        String handle = cookie(running.post(path + "/code", "", "text/html"), "__Host-try");
        running.await("a code", () -> code(running).isPresent());
        HttpResponse<String> verified =
                running.post(path + "/verify", "code=" + code(running).orElseThrow(), "text/html", handle);
        assertThat(verified.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?verified=1"));
        String cookie = cookie(verified, "__Host-v-");
        String find = running.system().uri().resolve("/find/demo").toString();
        return List.of(
                new Subject("level-shared", link(running, order, "sharedLink"), ""),
                new Subject("level-verified", link, cookie),
                new Subject("form-verify", link + "/verify", ""),
                new Subject("form-share", link + "/share", ""),
                new Subject("form-updates", link + "/updates", ""),
                new Subject("form-replace", link + "/replace", cookie),
                new Subject("form-find", find, ""),
                new Subject("form-find-code", find + "?code=1", ""));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith(name))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    /** The only code that was sent. */
    private static Optional<String> code(Running running) {
        return running.system().outbox().entries().stream()
                .filter(entry -> entry.subject().contains("Code"))
                .map(entry -> CODE.matcher(entry.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static String link(Running running, JsonNode order, String name) {
        return running.system().uri().resolve(order.path(name).asText()).toString();
    }
}

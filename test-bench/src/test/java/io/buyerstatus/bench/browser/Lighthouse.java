package io.buyerstatus.bench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.bench.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Lighthouse with its own settings, which are those of a phone on a slow network. Comes from npm when it is asked for, so that
 * only the heavy tests use it.
 */
public final class Lighthouse {
    private static final String VERSION = "lighthouse@13.5.0";

    /** What it says when the browser was too slow to note the beginning of a navigation. */
    private static final String AGAIN = "Please run Lighthouse again";

    private final Path folder;

    private Lighthouse(Path folder) {
        this.folder = folder;
    }

    /** What Lighthouse thinks of a page; scores from 0 to 1. */
    public record Verdict(
            String page, double accessibility, double bestPractices, double performance, double layoutShift) {}

    /**
     * Makes it ready; skips the test with a reason where there is no npm.
     *
     * @param folder where the reports go
     */
    public static Lighthouse ready(Path folder) throws IOException {
        Assumptions.assumeTrue(Programs.find("npx").isPresent(), "no npx on the PATH");
        Assumptions.assumeTrue(Chromium.onPath().isPresent(), "no chromium on the PATH");
        return new Lighthouse(Files.createDirectories(folder));
    }

    /**
     * A page to look at.
     *
     * @param name names the report
     * @param cookie the browser's cookie, {@code name=value}; empty for none
     */
    public record Subject(String name, String url, String cookie) {}

    /** Looks at a page, and once more where Lighthouse lost its own trace of it and asks for that. */
    public Verdict judge(Subject subject) throws IOException {
        int status = run(subject);
        if (status != 0 && said(subject).contains(AGAIN)) {
            status = run(subject);
        }
        if (status != 0) {
            throw new AssertionError(subject.name() + ": " + said(subject));
        }
        return verdict(subject);
    }

    private String said(Subject subject) throws IOException {
        return Files.readString(folder.resolve(subject.name() + ".log"));
    }

    private int run(Subject subject) throws IOException {
        String name = subject.name();
        Path report = folder.resolve(name + ".json");
        Path log = folder.resolve(name + ".log");
        ProcessBuilder command = new ProcessBuilder(List.of(
                "npx",
                "--yes",
                VERSION,
                subject.url(),
                "--extra-headers="
                        + new ObjectMapper()
                                .writeValueAsString(
                                        subject.cookie().isEmpty() ? Map.of() : Map.of("Cookie", subject.cookie())),
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=accessibility,best-practices,performance",
                "--chrome-flags=--headless " + String.join(" ", Chromium.FLAGS)));
        command.environment().put("CHROME_PATH", Chromium.onPath().orElseThrow().toString());
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        return Processes.end(command.start());
    }

    private Verdict verdict(Subject subject) throws IOException {
        JsonNode said = new ObjectMapper()
                .readTree(folder.resolve(subject.name() + ".json").toFile());
        return new Verdict(
                subject.name(),
                said.at("/categories/accessibility/score").asDouble(),
                said.at("/categories/best-practices/score").asDouble(),
                said.at("/categories/performance/score").asDouble(),
                said.at("/audits/cumulative-layout-shift/numericValue").asDouble());
    }
}

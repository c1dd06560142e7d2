package io.buyerstatus.bench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.bench.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** The W3C's Nu Html Checker. Comes from npm when it is asked for, so that only the heavy tests use it. */
public final class HtmlChecker {
    private static final String VERSION = "vnu-jar@26.9.27";

    private final Path folder;

    private HtmlChecker(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes it ready; skips the test with a reason where there is no npm.
     *
     * @param folder where it lives, and what it is shown
     */
    public static HtmlChecker ready(Path folder) throws IOException {
        Assumptions.assumeTrue(Programs.find("npm").isPresent(), "no npm on the PATH");
        HtmlChecker checker = new HtmlChecker(Files.createDirectories(folder));
        int status = checker.run(
                "install.log",
                List.of("npm", "install", "--ignore-scripts", "--no-save", "--prefix", folder.toString(), VERSION));
        Assumptions.assumeTrue(status == 0, "npm has no " + VERSION + " here");
        return checker;
    }

    /** The errors of pages, by the pages' names; of a page without any there is nothing. */
    public Map<String, List<String>> errors(Map<String, String> pages) throws IOException {
        Path shown = Files.createDirectories(folder.resolve("pages"));
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String file = "page-" + names.size() + ".html";
            names.put(file, page.getKey());
            Files.writeString(shown.resolve(file), page.getValue());
        }
        run(
                "said.json",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss2m",
                        "-jar",
                        folder.resolve("node_modules/vnu-jar/build/dist/vnu.jar")
                                .toString(),
                        "--format",
                        "json",
                        "--stdout",
                        "--exit-zero-always",
                        shown.toString()));
        JsonNode said = new ObjectMapper().readTree(folder.resolve("said.json").toFile());
        if (!said.has("messages")) {
            throw new AssertionError("it said nothing: " + Files.readString(folder.resolve("said.json")));
        }
        Map<String, List<String>> errors = new TreeMap<>();
        said.path("messages").forEach(message -> {
            if (!message.path("type").asText().equals("info")) {
                String url = message.path("url").asText();
                String name = names.getOrDefault(url.substring(url.lastIndexOf('/') + 1), url);
                errors.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(message.path("message").asText() + " at "
                                + message.path("extract").asText());
            }
        });
        return errors;
    }

    private int run(String log, List<String> command) throws IOException {
        return Processes.end(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start());
    }
}

package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.bench.Processes;
import io.buyerstatus.core.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one command says when it cannot start: one line, with what to do; and that what it starts has memory enough. */
final class LauncherTest {
    private static final Path LAUNCHER = Journey.ROOT.resolve("buyer-status");

    private static final Map<String, String> ANY_PORTS = Map.of(
            "HTTP_PORT", "0",
            "SQS_PORT", "0",
            "DYNAMODB_PORT", "0",
            "AWS_PORT", "0",
            "S3_PORT", "0",
            "SMTP_PORT", "0",
            "IMAP_PORT", "0");

    @TempDir
    private Path folder;

    @Test
    void withoutAJdkThatIsNewEnoughItNamesTheOneToInstall() throws Exception {
        // No machine has a JDK 99, whatever else is installed.
        Path launcher = folder.resolve("buyer-status");
        Files.writeString(launcher, Files.readString(LAUNCHER).replace("needs_java=25", "needs_java=99"));

        Ended ended = run(List.of("bash", launcher.toString()), Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).singleElement().satisfies(line -> assertThat(line)
                .contains("JDK 99", "install", "JAVA_HOME"));
    }

    @Test
    void aTakenPortIsNamedWithItsVariable() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Ended ended = run(
                    List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.buyerstatus.local.LocalMain",
                            Journey.ROOT.toString()),
                    with("HTTP_PORT", port));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output())
                    .filteredOn(line -> line.startsWith("buyer-status: "))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(port, "HTTP_PORT"));
        }
    }

    @Test
    @Tag("heavy")
    void whatItGivesTheSystemIsEnoughForEveryPageOfTheDemo() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(memory());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.buyerstatus.local.LocalMain",
                Journey.ROOT.toString()));
        Path output = folder.resolve("output");
        Process process = start(command, ANY_PORTS, output);
        try {
            Web web = new Web();
            URI start = Await.value("the start page", () -> Processes.work(process), () -> {
                assertThat(process.isAlive()).as(() -> text(output)).isTrue();
                return ready(output);
            });
            JsonNode orders = new ObjectMapper()
                    .readTree(web.get(start.resolve("/__local/demo.json")).body())
                    .path("orders");
            int at = 0;
            for (JsonNode order : orders) {
                String link = order.path("privateLink").asText();
                List<String> pages =
                        new ArrayList<>(List.of(link, order.path("sharedLink").asText()));
                // The others are alike for all orders.
                if (at++ % 8 == 0) {
                    pages.addAll(List.of(
                            link + "/live",
                            link + "/verify",
                            link + "/updates",
                            link + "/calendar/due.ics",
                            link + "/stop"));
                }
                for (String page : pages) {
                    assertThat(web.get(URI.create(page)).status()).as(page).isLessThan(500);
                }
            }
            assertThat(web.get(start.resolve("/find/demo")).status()).isEqualTo(200);
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(output).content().doesNotContain("OutOfMemoryError");
    }

    private static Map<String, String> with(String variable, String port) {
        Map<String, String> ports = new HashMap<>(ANY_PORTS);
        ports.put(variable, port);
        return ports;
    }

    /** What the launcher tells the JVM. */
    private static List<String> memory() throws IOException {
        Matcher memory = Pattern.compile("(?m)^memory=\"([^\"]+)\"$").matcher(Files.readString(LAUNCHER));
        assertThat(memory.find()).isTrue();
        return List.of(memory.group(1).split(" "));
    }

    private static Optional<URI> ready(Path output) {
        Matcher ready = Pattern.compile("(?m)^ready (\\S+)$").matcher(text(output));
        return ready.find() ? Optional.of(URI.create(ready.group(1))) : Optional.empty();
    }

    private static String text(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command, Map<String, String> environment, Path output)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** How a process ended, with all that it printed. */
    private record Ended(int code, List<String> output) {}

    private Ended run(List<String> command, Map<String, String> environment) throws IOException {
        Path output = folder.resolve("output");
        Process process = start(command, environment, output);
        process.getOutputStream().close();
        return new Ended(Processes.end(process), Files.readAllLines(output));
    }
}

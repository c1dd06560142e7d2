package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one command says when it cannot start: one line, with what to do. */
final class LauncherTest {
    private static final Path LAUNCHER = Journey.ROOT.resolve("buyer-status");

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
                    Map.of("HTTP_PORT", port, "SQS_PORT", "0", "DYNAMODB_PORT", "0", "AWS_PORT", "0", "S3_PORT", "0"));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output())
                    .filteredOn(line -> line.startsWith("buyer-status: "))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(port, "HTTP_PORT"));
        }
    }

    /** How a process ended, with all that it printed. */
    private record Ended(int code, List<String> output) {}

    private static Ended run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output.lines().toList());
    }
}

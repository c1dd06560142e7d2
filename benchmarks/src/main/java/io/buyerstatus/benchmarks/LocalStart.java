package io.buyerstatus.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole system on one machine, from the command to the line that says ready; built before. */
final class LocalStart implements Benchmark {
    private static final int RUNS = 3;
    private static final double SECONDS = 8;
    private static final double GIGABYTES = 1;
    private static final Map<String, String> FREE_PORTS = Map.of(
            "HTTP_PORT", "0",
            "SQS_PORT", "0",
            "DYNAMODB_PORT", "0",
            "S3_PORT", "0",
            "AWS_PORT", "0",
            "SMTP_PORT", "0",
            "IMAP_PORT", "0");

    @Override
    public String name() {
        return "local-start";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        double fastest = Double.MAX_VALUE;
        double most = 0;
        for (int run = 0; run < RUNS; run++) {
            ProcessBuilder builder = new ProcessBuilder(
                            root.resolve("buyer-status").toString())
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(FREE_PORTS);
            long begun = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader output = process.inputReader()) {
                awaitReady(output);
                fastest = Math.min(
                        fastest,
                        (System.nanoTime() - begun)
                                / (double) Duration.ofSeconds(1).toNanos());
                most = Math.max(most, gigabytes(process.pid()));
            } finally {
                process.destroy();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        }
        return List.of(
                new Figure(
                        16,
                        "`./buyer-status`, built, to ready: fastest of " + RUNS,
                        String.format(Locale.ROOT, "%.1f s", fastest),
                        "<= 8 s",
                        fastest <= SECONDS),
                new Figure(
                        16,
                        "its memory then: most of " + RUNS,
                        String.format(Locale.ROOT, "%.2f GB", most),
                        "<= 1 GB",
                        most <= GIGABYTES));
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready")) {
                return;
            }
        }
        throw new IOException("the system ended before it was ready: see ./buyer-status");
    }

    /** The resident memory of a process; 0 where the machine has no /proc. */
    private static double gigabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024 / 1024)
                .findFirst()
                .orElse(0);
    }
}

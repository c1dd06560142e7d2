package io.buyerstatus.benchmarks.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A function in a Java process of its own, with the client of Lambda's managed runtime. */
public final class FunctionProcess implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Of this process's class path, what is in the managed runtime. */
    private static final Pattern RUNTIME = Pattern.compile(
            "(aws-lambda-java-(runtime-interface-client|core|serialization)|utils-lite)-[0-9.]+(-[\\w]+)?\\.jar");

    /**
     * As the managed runtime starts Java, with the heap of a function of 1,769 MB; without its archive of shared classes, which is
     * not to be had outside.
     */
    private static final List<String> MANAGED = List.of(
            "-Xmx1430m",
            "-XX:+UseSerialGC",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "-Djava.net.preferIPv4Stack=true",
            "--enable-native-access=ALL-UNNAMED");

    /** Lets hooks that functions register with org.crac be the runtime's; without it nobody calls them. */
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

    /** Without SnapStart, Lambda stops at the quick compiler. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final RuntimeApiServer api;
    private final Process process;
    private final Path log;
    private final long started;

    private FunctionProcess(RuntimeApiServer api, Process process, Path log, long started) {
        this.api = api;
        this.process = process;
        this.log = log;
        this.started = started;
    }

    /** Whether a process stops after its initialisation, for a snapshot to be taken, and whether it is called before. */
    public enum Snapshot {
        NONE,
        UNPRIMED,
        PRIMED
    }

    /**
     * How a function is started.
     *
     * @param handler class and method, as the template names them
     * @param code the folder that its zip is unpacked in
     * @param environment the template's, and where AWS is
     * @param options for the JVM
     * @param oneClassPath whether the code is on the JVM's own class path, as in an image of one's own, and not beneath the runtime's
     *     class loader
     * @param snapshot whether the process stops after its initialisation, for a snapshot to be taken
     */
    public record Start(
            String handler,
            Path code,
            Map<String, String> environment,
            List<String> options,
            boolean oneClassPath,
            Snapshot snapshot) {

        /** The same with another handler. */
        public Start running(String other) {
            return new Start(other, code, environment, options, oneClassPath, snapshot);
        }

        /** The same with more options for the JVM. */
        public Start with(String... more) {
            List<String> all = new ArrayList<>(options);
            all.addAll(Arrays.asList(more));
            return new Start(handler, code, environment, all, oneClassPath, snapshot);
        }

        /** The same, stopped for a snapshot. */
        public Start forSnapshot(Snapshot primed) {
            return new Start(handler, code, environment, options, oneClassPath, primed);
        }

        /** The same on the JVM's own class path. */
        public Start onOneClassPath() {
            return new Start(handler, code, environment, options, true, snapshot);
        }
    }

    public static FunctionProcess start(Start start) throws IOException {
        RuntimeApiServer api = RuntimeApiServer.start();
        Path log = Files.createTempFile("function", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(start))
                // Where the runtime looks for the function's code.
                .directory(start.code().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(start.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "benchmark");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "benchmark");
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "benchmark");
        environment.put("LAMBDA_TASK_ROOT", start.code().toString());
        environment.put("_HANDLER", start.handler());
        environment.put(
                "AWS_LAMBDA_INITIALIZATION_TYPE", start.snapshot() == Snapshot.NONE ? "on-demand" : "snap-start");
        long started = System.nanoTime();
        return new FunctionProcess(api, builder.start(), log, started);
    }

    private static List<String> command(Start start) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MANAGED);
        switch (start.snapshot()) {
            case NONE -> command.add(QUICK);
            case UNPRIMED -> {}
            case PRIMED -> command.add(HOOKS);
        }
        command.addAll(start.options());
        command.add("-cp");
        command.add(runtime()
                + (start.oneClassPath() ? File.pathSeparator + start.code().resolve("lib") + "/*" : ""));
        command.add(CLIENT);
        command.add(start.handler());
        return command;
    }

    private static String runtime() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar ->
                        RUNTIME.matcher(Path.of(jar).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for the end of the initialisation: how long it took since the process was started, in nanoseconds. */
    public long initialised() throws InterruptedException {
        return api.ready() - started;
    }

    /** Waits until a snapshot may be taken of the process. */
    public void snapshotReady() throws InterruptedException {
        api.snapshotReady();
    }

    /** Restores it, as far as the process can tell: how long until it asks for an event, in nanoseconds. */
    public long restored() throws InterruptedException {
        long begun = System.nanoTime();
        api.restore();
        return api.ready() - begun;
    }

    /**
     * Hands it an event and waits until it asks for the next: what it answered.
     *
     * @param nanos from the event to the answer
     */
    public record Invoked(long nanos, String body) {}

    /**
     * Hands it an event.
     *
     * @throws IllegalStateException if it fails
     */
    public Invoked invoke(String event) throws InterruptedException, IOException {
        long begun = System.nanoTime();
        RuntimeApiServer.Answer answer = api.invoke(event);
        if (answer.failed()) {
            throw new IllegalStateException(answer.body() + System.lineSeparator() + Files.readString(log));
        }
        api.ready();
        return new Invoked(answer.at() - begun, answer.body());
    }

    /** Ends it in order, so that the JVM writes what it writes at its end. */
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        api.close();
        Files.deleteIfExists(log);
    }
}

package io.buyerstatus.local;

import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.template.TemplateException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Starts the local system from the command line and keeps it running until it is told to stop. */
public final class LocalMain {

    private static final Duration LONGEST_STOP = Duration.ofMillis(1_500);

    private LocalMain() {}

    /**
     * Starts; one line on standard output says when everything runs.
     *
     * @param arguments the folder of template.yaml; the working folder if there is none
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        // Standard output is for the one line that scripts wait for.
        System.setOut(System.err);
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "");
        try {
            LocalSystem system = LocalSystem.start(LocalOptions.of(root, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
            system.loadDemo();
            out.println("ready " + system.uri() + "/__local");
            out.flush();
            Thread.currentThread().join();
        } catch (StartFailure | TemplateException e) {
            System.err.println("buyer-status: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        } catch (RuntimeException | LinkageError e) {
            if (isDiskFull(e)) {
                System.err.println("buyer-status: the disk is full: make room, or set DATA_DIR to another folder");
            } else {
                e.printStackTrace();
            }
            System.exit(1);
        }
    }

    private static boolean isDiskFull(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"));
    }

    /** A function that does not end must not hold up the shutdown. */
    private static void stop(LocalSystem system) {
        Thread closing = Thread.ofPlatform().daemon().start(system::close);
        try {
            closing.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

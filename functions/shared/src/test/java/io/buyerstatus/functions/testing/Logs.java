package io.buyerstatus.functions.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a function writes to its log, which is standard error. */
public final class Logs {

    private Logs() {}

    /** All that is logged while something runs. */
    public static String of(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PrintStream heard = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setErr(heard);
            action.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

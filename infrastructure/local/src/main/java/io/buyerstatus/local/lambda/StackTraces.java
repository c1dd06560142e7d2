package io.buyerstatus.local.lambda;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes a function's failure to standard error as one piece, where Lambda would write it to the function's log. */
final class StackTraces {

    private StackTraces() {}

    static void print(String function, Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        System.err.print(function + " failed: " + text);
    }
}

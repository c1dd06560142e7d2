package io.buyerstatus.operator.command;

/** What a command answers to the shell. */
final class ExitCode {
    static final int DONE = 0;

    /** The document is refused, or what was asked for does not exist. */
    static final int REFUSED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** The system did not answer. */
    static final int UNREACHABLE = 3;

    private ExitCode() {}
}

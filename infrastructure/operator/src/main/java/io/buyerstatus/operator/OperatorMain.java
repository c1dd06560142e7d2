package io.buyerstatus.operator;

import io.buyerstatus.operator.command.Commands;
import io.buyerstatus.operator.command.Terminal;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.Optional;

/** The operator's command line: settings, dead letters, refusals, messages. */
public final class OperatorMain {
    private OperatorMain() {}

    /** Ends with 0 when done, 1 when refused, 2 when called wrongly, 3 when the system does not answer. */
    public static void main(String[] arguments) {
        Charset charset = System.out.charset();
        Terminal terminal = new Terminal(
                name -> Optional.ofNullable(System.getenv(name)).orElse(""),
                InstantSource.system(),
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset));
        System.exit(Commands.run(terminal, arguments));
    }
}

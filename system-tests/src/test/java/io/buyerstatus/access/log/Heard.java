package io.buyerstatus.access.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that this process says on standard output and standard error, which is where functions log. */
final class Heard implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Heard() {
        System.setOut(both(out));
        System.setErr(both(err));
    }

    /** Listens from now on. */
    static Heard start() {
        return new Heard();
    }

    /** What was said so far. */
    String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Those secrets that were said, not merely as a part of a longer word or number. */
    List<String> saidOf(Collection<String> secrets) {
        String text = text();
        return secrets.stream()
                .filter(secret -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find())
                .toList();
    }

    private PrintStream both(PrintStream shown) {
        OutputStream tee = new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                shown.write(bytes, from, length);
                said.write(bytes, from, length);
            }
        };
        return new PrintStream(tee, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}

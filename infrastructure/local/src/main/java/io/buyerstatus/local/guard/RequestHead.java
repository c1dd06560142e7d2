package io.buyerstatus.local.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes before the body of a request of HTTP/1.1.
 *
 * @param lines the request's line and its headers
 */
record RequestHead(List<String> lines) {
    private static final int LARGEST = 65_536;
    private static final String END = "\r\n\r\n";

    RequestHead {
        lines = List.copyOf(lines);
    }

    /** Reads up to the body; empty where the caller says nothing, or no end of it. */
    static Optional<RequestHead> read(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.length() < LARGEST) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            read.append((char) next);
            if (next == '\n'
                    && read.length() >= END.length()
                    && read.substring(read.length() - END.length()).equals(END)) {
                return Optional.of(new RequestHead(
                        List.of(read.substring(0, read.length() - END.length()).split("\r\n", -1))));
            }
        }
        return Optional.empty();
    }

    /** Whether a browser's page of others sent it. Of two values that contradict each other, none is believed. */
    boolean isForeign() {
        return values("host").size() != 1
                || values("origin").size() > 1
                || Callers.areForeign(values("host").getFirst(), String.join("", values("origin")));
    }

    /** The same request as the only one of its connection, so that no other can follow it unseen. */
    byte[] alone() {
        return Stream.concat(
                        lines.stream().filter(line -> !named(line, "connection") && !named(line, "keep-alive")),
                        Stream.of("Connection: close"))
                .collect(Collectors.joining("\r\n", "", END))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> values(String name) {
        return lines.stream()
                .skip(1)
                .filter(line -> named(line, name))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    private static boolean named(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name + ":");
    }
}

package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** An installed integration's id, unique in the whole deployment, since webhook URLs carry nothing else. */
public record ConnectionId(String value) {
    private static final String SOURCE_PREFIX = "/connections/";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ConnectionId {
        Checks.matching(ID, value, "connection");
    }

    /** Reads a CloudEvents {@code source} of the form {@code /connections/ID}. */
    public static ConnectionId ofSource(String source) {
        Checks.require(source.startsWith(SOURCE_PREFIX), "source", "must be " + SOURCE_PREFIX + "ID");
        return new ConnectionId(source.substring(SOURCE_PREFIX.length()));
    }

    /** The CloudEvents {@code source} of events that this connection sends. */
    public String source() {
        return SOURCE_PREFIX + value;
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.buyerstatus.integrations.webhook;

import java.util.Map;
import java.util.Optional;

/** HTTP headers, whose names have no case. */
public final class Headers {
    private Headers() {}

    /** The header's value without surrounding blanks; an empty one counts as absent. */
    public static Optional<String> value(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}

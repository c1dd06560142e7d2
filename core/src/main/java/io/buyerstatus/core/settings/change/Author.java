package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.value.Checks;

/**
 * Who changed settings.
 *
 * @param name as the way in knows them; empty where it knows no name
 */
public record Author(Via via, String name) {
    /** The way in. */
    public enum Via {
        CONSOLE,
        API,
        /** A settings document. */
        YAML,
        OPERATOR
    }

    public Author {
        Checks.atMost(name, 200, "name");
    }
}

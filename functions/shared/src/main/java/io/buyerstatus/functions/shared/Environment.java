package io.buyerstatus.functions.shared;

import java.util.Map;
import java.util.Optional;

/** A function's environment variables; read when it starts, so that a missing one is found before the first event. */
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /**
     * The variable's value.
     *
     * @throws IllegalStateException when it is missing or empty; the message names it
     */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name + " is not set"));
    }

    /** The variable's value, if it is set and not empty. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}

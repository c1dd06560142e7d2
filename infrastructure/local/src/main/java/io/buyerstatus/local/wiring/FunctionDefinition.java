package io.buyerstatus.local.wiring;

import io.buyerstatus.local.template.Position;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function of the template.
 *
 * @param name its name in the account
 * @param code the zip
 * @param handler a class, or class::method
 * @param environment its variables, evaluated
 * @param memory in MB
 * @param position where the template declares it
 */
public record FunctionDefinition(
        String name,
        Path code,
        String handler,
        Map<String, String> environment,
        Duration timeout,
        int memory,
        Position position) {

    public FunctionDefinition {
        environment = Map.copyOf(environment);
    }
}

package io.buyerstatus.local.wiring;

/**
 * A route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param path with variables as <code>{name}</code> and <code>{rest+}</code>
 * @param function the name of the function that answers
 */
public record RouteDefinition(String method, String path, String function) {

    /** The key that the function sees. */
    public String key() {
        return method + " " + path;
    }
}

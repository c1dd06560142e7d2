package io.buyerstatus.local.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The clients that the template gives its user pool. Safe for use by several threads. */
public final class UserPool {
    private final Map<String, AppClient> clients = new ConcurrentHashMap<>();

    /** Adds a client, or changes it. */
    public void register(AppClient client) {
        clients.put(client.id(), client);
    }

    Optional<AppClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }
}

package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.shop.ConnectionId;

/** How connections are named in the settings document. */
final class ConnectionFields {
    private static final String CONNECTIONS = "connections.";

    private ConnectionFields() {}

    static String name(ConnectionId connection) {
        return CONNECTIONS + connection;
    }

    static String secrets(ConnectionId connection) {
        return name(connection) + ".secrets";
    }

    /** Whether a field is one of a connection. */
    static boolean holds(String field) {
        return field.startsWith(CONNECTIONS);
    }
}

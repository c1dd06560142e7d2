package io.buyerstatus.local.demo;

import io.buyerstatus.core.shop.Connection;
import java.net.URI;
import java.util.Locale;

/**
 * A connection of the demo shop as the start page lists it.
 *
 * @param url where its webhooks go
 * @param secret what signs them; made on this machine, and good for nothing elsewhere
 */
public record ShownConnection(String id, String kind, String source, String channel, String url, String secret) {
    ShownConnection(Connection connection, URI gateway, String secret) {
        this(
                connection.id().value(),
                connection.kind().name().toLowerCase(Locale.ROOT),
                connection.id().source(),
                connection.channel().value(),
                gateway + "/hooks/" + connection.id(),
                secret);
    }
}

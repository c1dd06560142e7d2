package io.buyerstatus.operator.document;

import io.buyerstatus.core.settings.change.ProposedConnection;
import io.buyerstatus.core.settings.change.ProposedSecrets;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.core.shop.ShopStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says of a connection.
 *
 * @param line where it stands
 * @param installed empty: it stays as it is, or is now where the connection is new (KS-1)
 * @param removed empty: it is in use
 */
public record ConnectionEntry(
        int line,
        ConnectionId id,
        ChannelId channel,
        ConnectionKind kind,
        Secrets secrets,
        Optional<Instant> installed,
        Optional<Instant> removed,
        Map<String, ShopStatus> statuses,
        Optional<ZoneId> timeZone,
        Optional<ShopDomain> shopDomain) {
    public ConnectionEntry {
        statuses = Map.copyOf(statuses);
    }

    /** The connection as the document wants it, with secrets that are no variables any more. */
    public ProposedConnection proposed(ProposedSecrets resolved) {
        return new ProposedConnection(id, channel, kind, resolved, installed, removed, statuses, timeZone, shopDomain);
    }

    /** Where the connection is in the document. */
    public String path() {
        return "connections." + id;
    }
}

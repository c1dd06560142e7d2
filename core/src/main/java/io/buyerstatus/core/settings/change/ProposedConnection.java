package io.buyerstatus.core.settings.change;

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
 * A connection as somebody wants it.
 *
 * @param installed empty: it stays as it is, or is now where the connection is new (KS-1)
 * @param removed empty: it is in use
 */
public record ProposedConnection(
        ConnectionId id,
        ChannelId channel,
        ConnectionKind kind,
        ProposedSecrets secrets,
        Optional<Instant> installed,
        Optional<Instant> removed,
        Map<String, ShopStatus> statuses,
        Optional<ZoneId> timeZone,
        Optional<ShopDomain> shopDomain) {
    public ProposedConnection {
        statuses = Map.copyOf(statuses);
    }

    /** A connection of any shop. */
    public ProposedConnection(
            ConnectionId id,
            ChannelId channel,
            ConnectionKind kind,
            ProposedSecrets secrets,
            Optional<Instant> installed,
            Optional<Instant> removed,
            Map<String, ShopStatus> statuses,
            Optional<ZoneId> timeZone) {
        this(id, channel, kind, secrets, installed, removed, statuses, timeZone, Optional.empty());
    }
}

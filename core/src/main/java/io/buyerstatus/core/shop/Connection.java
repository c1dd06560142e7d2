package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An installed integration of a channel.
 *
 * @param secrets the webhook secrets, sealed; two while one replaces the other
 * @param statuses the shop system's status names that mean something else than the platform's default (KS-3)
 * @param installedAt orders placed before are refused unless imported (KS-1)
 * @param removedAt when set, new orders are refused while known ones go on (KS-10): those of a later time at once, and two days
 *     later whatever their time
 * @param timeZone the clock by which a carrier's connection writes times that name neither zone nor place
 * @param shopDomain the only shop of Shopify that it takes deliveries of; empty for any that signs with its secret
 */
public record Connection(
        ConnectionId id,
        ShopId shop,
        ChannelId channel,
        ConnectionKind kind,
        List<SealedSecret> secrets,
        Map<String, ShopStatus> statuses,
        Instant installedAt,
        Optional<Instant> removedAt,
        Optional<ZoneId> timeZone,
        Optional<ShopDomain> shopDomain) {
    public Connection {
        Checks.require(secrets.size() <= 2, "secrets", "at most two, the second during a rotation");
        secrets = List.copyOf(secrets);
        statuses = Map.copyOf(statuses);
    }

    /** A connection of any shop. */
    public Connection(
            ConnectionId id,
            ShopId shop,
            ChannelId channel,
            ConnectionKind kind,
            List<SealedSecret> secrets,
            Map<String, ShopStatus> statuses,
            Instant installedAt,
            Optional<Instant> removedAt,
            Optional<ZoneId> timeZone) {
        this(id, shop, channel, kind, secrets, statuses, installedAt, removedAt, timeZone, Optional.empty());
    }

    /** A connection that says no time zone. */
    public Connection(
            ConnectionId id,
            ShopId shop,
            ChannelId channel,
            ConnectionKind kind,
            List<SealedSecret> secrets,
            Map<String, ShopStatus> statuses,
            Instant installedAt,
            Optional<Instant> removedAt) {
        this(id, shop, channel, kind, secrets, statuses, installedAt, removedAt, Optional.empty());
    }
}

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
 * @param pull how its orders are fetched (KS-2); empty where the shop system only tells of them itself
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
        Optional<ShopDomain> shopDomain,
        Optional<PullAccess> pull) {
    public Connection {
        Checks.require(secrets.size() <= 2, "secrets", "at most two, the second during a rotation");
        secrets = List.copyOf(secrets);
        statuses = Map.copyOf(statuses);
    }

    /** A connection as it is when nothing but what every one has is said of it. */
    public static Connection installed(
            ConnectionId id, ShopId shop, ChannelId channel, ConnectionKind kind, Instant installedAt) {
        return new Connection(
                id,
                shop,
                channel,
                kind,
                List.of(),
                Map.of(),
                installedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether its shop removed it (KS-8). */
    public boolean removed() {
        return removedAt.isPresent();
    }

    /** The same, removed from a time on; what it is pulled with is forgotten. */
    public Connection removed(Instant at) {
        return new Connection(
                id,
                shop,
                channel,
                kind,
                secrets,
                statuses,
                installedAt,
                removedAt.or(() -> Optional.of(at)),
                timeZone,
                shopDomain,
                Optional.empty());
    }

    /** The same with other webhook secrets. */
    public Connection withSecrets(List<SealedSecret> others) {
        return new Connection(
                id, shop, channel, kind, others, statuses, installedAt, removedAt, timeZone, shopDomain, pull);
    }

    /** The same with other meanings of the shop system's statuses. */
    public Connection meaning(Map<String, ShopStatus> other) {
        return new Connection(
                id, shop, channel, kind, secrets, other, installedAt, removedAt, timeZone, shopDomain, pull);
    }

    /** The same, fetched from in this way. */
    public Connection pulledBy(PullAccess access) {
        return new Connection(
                id,
                shop,
                channel,
                kind,
                secrets,
                statuses,
                installedAt,
                removedAt,
                timeZone,
                shopDomain,
                Optional.of(access));
    }
}

package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An installed integration of a channel.
 *
 * @param secrets the webhook secrets, sealed; two while one replaces the other
 * @param statuses the shop system's status names that mean something else than the platform's default (KS-3)
 * @param installedAt orders placed before are refused unless imported (KS-1)
 * @param removedAt when set, new orders are refused while known ones go on (KS-10)
 */
public record Connection(
        ConnectionId id,
        ShopId shop,
        ChannelId channel,
        ConnectionKind kind,
        List<SealedSecret> secrets,
        Map<String, ShopStatus> statuses,
        Instant installedAt,
        Optional<Instant> removedAt) {
    public Connection {
        Checks.require(secrets.size() <= 2, "secrets", "at most two, the second during a rotation");
        secrets = List.copyOf(secrets);
        statuses = Map.copyOf(statuses);
    }
}

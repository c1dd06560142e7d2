package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address that a shop wants to be told at.
 *
 * @param version counts what was stored, from 1
 * @param since when it was made, or switched on last: nothing from before is told
 * @param by who made it, as colleagues know them
 * @param secret what deliveries are signed with
 * @param retired the secret before this one, while it still signs, too
 */
public record Endpoint(
        ShopId shop,
        EndpointId id,
        long version,
        URI address,
        Set<EventType> types,
        boolean on,
        Instant since,
        String by,
        SealedSecret secret,
        Optional<Retired> retired) {
    /** Of a shop. */
    public static final int MOST = 10;

    /** How long a replaced secret goes on signing, beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** A secret that was replaced. */
    public record Retired(SealedSecret secret, Instant until) {}

    public Endpoint {
        Checks.require(version >= 1, "version", "counts from 1");
        Checks.atMost(by, 200, "by");
        Checks.require(!types.isEmpty(), "types", "must name one at least");
        types = Set.copyOf(types);
    }

    /** Whether it is told of such events. */
    public boolean wants(EventType type) {
        return on && (type == EventType.TEST || types.contains(type));
    }

    /** Whether it is told of this one. */
    boolean wants(WebhookEvent event) {
        return wants(event.type()) && !event.at().isBefore(since);
    }

    /** What signs now, the newest first. */
    public List<SealedSecret> secrets(Instant now) {
        return Stream.concat(
                        Stream.of(secret),
                        retired.filter(old -> now.isBefore(old.until())).map(Retired::secret).stream())
                .toList();
    }

    /** Otherwise; switched on, it begins anew. */
    Endpoint changed(URI nextAddress, Set<EventType> nextTypes, boolean nextOn, Instant nextSince) {
        return new Endpoint(shop, id, version + 1, nextAddress, nextTypes, nextOn, nextSince, by, secret, retired);
    }

    /** With another secret; the one before signs beside it for a while. */
    Endpoint rotated(SealedSecret next, Instant now) {
        return new Endpoint(
                shop,
                id,
                version + 1,
                address,
                types,
                on,
                since,
                by,
                next,
                Optional.of(new Retired(secret, now.plus(OVERLAP))));
    }
}

package io.buyerstatus.core.picture;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures that one change of an order names first: one row, written in the change's own transaction, so that none is
 * forgotten, and made into one {@link PictureCopy} each afterwards.
 *
 * @param id derived from the originals
 * @param due when somebody must look at it; empty once each of them was asked for
 */
public record ReferencedPictures(Id id, List<URI> originals, Instant namedAt, Optional<Instant> due)
        implements DuePicture {
    /** An order has at most so many lines. */
    public static final int MOST = 200;

    /** How long the table's stream may take before the sweep asks again. */
    static final Duration NUDGE = Duration.ofMinutes(15);

    /** How long the row is kept. */
    private static final Duration KEPT = Duration.ofDays(45);

    /**
     * The row's address.
     *
     * @param digest of the originals
     */
    public record Id(OrderKey order, String digest) {}

    public ReferencedPictures {
        Checks.size(originals, MOST, "pictures");
        originals = List.copyOf(originals);
    }

    /** What an order's lines name and did not name before; empty where there is nothing new. */
    public static Optional<ReferencedPictures> between(Optional<Order> before, Order after, Instant now) {
        Set<URI> fresh = originals(after);
        before.map(ReferencedPictures::originals).ifPresent(fresh::removeAll);
        return fresh.isEmpty() ? Optional.empty() : Optional.of(of(after.key(), List.copyOf(fresh), now));
    }

    private static ReferencedPictures of(OrderKey order, List<URI> originals, Instant now) {
        String digest = Hashes.key(originals.stream().map(URI::toString).toArray(String[]::new));
        return new ReferencedPictures(new Id(order, digest), originals, now, Optional.of(now.plus(NUDGE)));
    }

    private static Set<URI> originals(Order order) {
        Set<URI> originals = new LinkedHashSet<>();
        order.lines().stream().map(Line::picture).flatMap(Optional::stream).forEach(originals::add);
        return originals;
    }

    /** Each of them was asked for. */
    public ReferencedPictures done() {
        return new ReferencedPictures(id, originals, namedAt, Optional.empty());
    }

    /** Nobody has looked at it yet: shown to the stream once more. */
    public ReferencedPictures again(Instant now) {
        return new ReferencedPictures(id, originals, namedAt, Optional.of(now.plus(NUDGE)));
    }

    /** When the row may be forgotten. */
    public Instant expiresAt() {
        return namedAt.plus(KEPT);
    }
}

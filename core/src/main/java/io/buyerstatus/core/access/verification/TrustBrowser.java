package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.order.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Remembers a browser as the buyer's for 21 days. */
public final class TrustBrowser {
    private final OrderDoor door;
    private final SecretSource secrets;
    private final InstantSource clock;

    public TrustBrowser(OrderDoor door, SecretSource secrets, InstantSource clock) {
        this.door = door;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A browser that was trusted.
     *
     * @param token for its cookie
     */
    record Trusted(Order order, LinkSecret token, Instant until) {}

    /** Remembers the browser of somebody at the order's link. */
    Entered<Verification> trust(Opened.Shown shown, Optional<LinkSecret> before, Proof proof) {
        Trusting trusting = trusting(before, proof);
        return door.edit(shown, trusting::of)
                .map(is -> new Verification.Done(
                        trusting.token(), trusting.browser().until()));
    }

    /** Remembers the browser of somebody who found the order without its link, together with another edit of the order. */
    Entered<Trusted> trust(Order order, Proof proof, UnaryOperator<Order> also) {
        Trusting trusting = trusting(Optional.empty(), proof);
        return door.edit(order, was -> also.apply(trusting.of(was)))
                .map(is -> new Trusted(is, trusting.token(), trusting.browser().until()));
    }

    private Trusting trusting(Optional<LinkSecret> before, Proof proof) {
        Instant now = clock.instant();
        LinkSecret token = secrets.fresh();
        return new Trusting(
                token, new VerifiedBrowser(SecretHash.of(token), proof, now.plus(VerifiedBrowser.KEPT)), before, now);
    }

    /** What is written where a browser is remembered, in the place of what it was known by before. */
    private record Trusting(LinkSecret token, VerifiedBrowser browser, Optional<LinkSecret> before, Instant now) {
        Order of(Order was) {
            return was.withAccess(was.access().verified(browser, before, now));
        }
    }
}

package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
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

    Entered<Verification> trust(Order order, Optional<LinkSecret> before, Proof proof) {
        return trust(order, before, proof, UnaryOperator.identity())
                .map(trusted -> new Verification.Done(trusted.token(), trusted.until()));
    }

    /** The same together with another edit of the order. */
    Entered<Trusted> trust(Order order, Optional<LinkSecret> before, Proof proof, UnaryOperator<Order> also) {
        Instant now = clock.instant();
        Instant until = now.plus(VerifiedBrowser.KEPT);
        LinkSecret token = secrets.fresh();
        VerifiedBrowser browser = new VerifiedBrowser(SecretHash.of(token), proof, until);
        return door.edit(order, was -> also.apply(was.withAccess(was.access().verified(browser, before, now))))
                .map(is -> new Trusted(is, token, until));
    }
}

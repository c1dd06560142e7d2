package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.order.OrderKey;
import java.time.InstantSource;
import java.util.Optional;

/** Proves to be the buyer by a code that was sent to the buyer, in the browser that asked for it (SH-20). */
public final class VerifyByCode {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final TrustBrowser browsers;
    private final InstantSource clock;

    public VerifyByCode(
            OrderDoor door, RateLimiter attempts, OneTimeCodes codes, TrustBrowser browsers, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.codes = codes;
        this.browsers = browsers;
        this.clock = clock;
    }

    /**
     * Looks at a code that somebody typed.
     *
     * @param handle what the browser was given when it asked for the code
     */
    public Entered<Verification> verify(Visit visit, Optional<LinkSecret> handle, String typed) {
        return door.enter(visit, AccessLevel.PRIVATE)
                .then(shown -> handle.map(held -> verify(visit, shown, held, typed))
                        .orElseGet(() -> Entered.through(new Verification.CodeGone())));
    }

    /** The code counts its own tries: whoever types wrong ones for theirs takes none from anybody else. */
    private Entered<Verification> verify(Visit visit, Opened.Shown shown, LinkSecret handle, String typed) {
        OrderKey order = shown.view().order().key();
        RateLimitKey address = RateLimitKey.ofAddress(visit.address());
        if (!attempts.take(order.shop(), address, clock.instant())) {
            return Entered.through(new Verification.Locked());
        }
        return switch (codes.spend(order, handle, Purpose.VERIFY, "", typed)) {
            case GONE -> Entered.through(new Verification.CodeGone());
            case WRONG -> Entered.through(new Verification.Wrong());
            case RIGHT -> {
                attempts.giveBack(order.shop(), address);
                yield browsers.trust(shown, visit.browser(), Proof.CODE);
            }
        };
    }
}

package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Postcode;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proves to know the postcode that the order goes to, which opens the addresses alone (SH-20): scans betray the town. Ten wrong
 * ones, ever, and only codes are left.
 */
public final class VerifyByPostcode {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final TrustBrowser browsers;
    private final InstantSource clock;

    public VerifyByPostcode(OrderDoor door, RateLimiter attempts, TrustBrowser browsers, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** Looks at a postcode that somebody typed. */
    public Entered<Verification> verify(Visit visit, String typed) {
        return door.enter(visit, AccessLevel.PRIVATE).then(shown -> verify(visit, shown, typed));
    }

    private Entered<Verification> verify(Visit visit, Opened.Shown shown, String typed) {
        Order order = shown.view().order();
        Optional<Postcode> postcode = postcode(order);
        if (postcode.isEmpty()) {
            return Entered.through(new Verification.OnlyCode());
        }
        if (typed.isBlank()) {
            return Entered.through(new Verification.Wrong());
        }
        ShopId shop = order.key().shop();
        Instant now = clock.instant();
        RateLimitKey address = RateLimitKey.ofAddress(visit.address());
        RateLimitKey tries = RateLimitKey.atLink(RateLimit.POSTCODE_PACE, order);
        RateLimitKey postcodes = RateLimitKey.atLink(RateLimit.POSTCODE, order);
        if (!attempts.take(shop, address, now)) {
            return Entered.through(new Verification.Locked());
        }
        if (!attempts.take(shop, tries, now)) {
            return Entered.through(new Verification.Paused());
        }
        if (!attempts.take(shop, postcodes, now)) {
            attempts.giveBack(shop, tries);
            return Entered.through(new Verification.OnlyCode());
        }
        if (!postcode.get().matches(typed)) {
            return Entered.through(new Verification.Wrong());
        }
        Stream.of(postcodes, tries, address).forEach(taken -> attempts.giveBack(shop, taken));
        return browsers.trust(shown, visit.browser(), Proof.POSTCODE);
    }

    /** Where the order goes; where its bill goes if that is not known. */
    static Optional<Postcode> postcode(Order order) {
        return order.deliveryAddress()
                .flatMap(VerifyByPostcode::postcode)
                .or(() -> order.purchase().billingAddress().map(Stamped::value).flatMap(VerifyByPostcode::postcode));
    }

    private static Optional<Postcode> postcode(Address address) {
        return Postcode.of(address.postcode(), address.country());
    }
}

package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.InstantSource;
import java.util.Optional;

/** By which ways somebody can prove to be an order's buyer. Changes nothing. */
public final class WaysToVerify {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final InstantSource clock;

    public WaysToVerify(OrderDoor door, RateLimiter attempts, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The ways there are.
     *
     * @param postcode whether a postcode is on file and shows something here, and not too many wrong ones were typed
     * @param code by which way a code can be sent; empty where none can
     */
    public record Ways(Opened.Shown shown, boolean postcode, Optional<DeliveryChannel> code) {}

    /** The ways for a visitor. */
    public Entered<Ways> of(Visit visit) {
        return door.look(visit).map(this::of);
    }

    private Ways of(Opened.Shown shown) {
        Order order = shown.view().order();
        boolean postcode = shown.level() == AccessLevel.PRIVATE
                && shown.settings().get(PrivacySettings.ADDRESSES) == PrivacySettings.Addresses.MASKED
                && VerifyByPostcode.postcode(order).isPresent()
                && left(RateLimit.POSTCODE_PACE, order)
                && left(RateLimit.POSTCODE, order);
        return new Ways(shown, postcode, ChannelChoice.onFile(order));
    }

    private boolean left(RateLimit limit, Order order) {
        return attempts.left(order.key().shop(), RateLimitKey.atLink(limit, order), clock.instant());
    }
}

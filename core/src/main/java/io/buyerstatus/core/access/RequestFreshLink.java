package io.buyerstatus.core.access;

import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends the buyer a link in the place of an expired one (G4): at most three an hour, and only to the address that the shop knows.
 * Of a replaced one nothing is sent: whoever still has it is who it was replaced for.
 */
public final class RequestFreshLink {
    private final OrderDoor door;
    private final RateLimiter attempts;
    private final LinkIssuer links;
    private final InstantSource clock;

    public RequestFreshLink(OrderDoor door, RateLimiter attempts, LinkIssuer links, InstantSource clock) {
        this.door = door;
        this.attempts = attempts;
        this.links = links;
        this.clock = clock;
    }

    /** The outcome of the wish for a link. */
    public sealed interface Requested {
        /** It is on its way. */
        record Sent(Opened.Outdated from, DeliveryChannel by) implements Requested {}

        /** There were three in the last hour. */
        record TooMany(Opened.Outdated from) implements Requested {}

        /** The shop knows neither an e-mail address nor a phone number of the buyer. */
        record NoAddress(Opened.Outdated from) implements Requested {}

        /** The link opens the order: none is needed. */
        record StillGood() implements Requested {}
    }

    /** Sends a link. Who is turned away has a link that was replaced or never opened anything, or the shop is off. */
    public Entered<Requested> request(Visit visit) {
        return switch (door.open(visit)) {
            case Opened.Shown shown -> Entered.through(new Requested.StillGood());
            case Opened.Outdated outdated when outdated.why() == Why.EXPIRED -> request(outdated);
            case Opened.Closed closed -> Entered.turnedAway(new Entered.NotOpen(closed));
        };
    }

    private Entered<Requested> request(Opened.Outdated from) {
        Order order = from.view().order();
        Optional<DeliveryChannel> by = ChannelChoice.onFile(order);
        if (by.isEmpty()) {
            return Entered.through(new Requested.NoAddress(from));
        }
        Instant now = clock.instant();
        if (!attempts.take(order.key().shop(), RateLimitKey.of(RateLimit.LINK, order.key()), now)) {
            return Entered.through(new Requested.TooMany(from));
        }
        return door.edit(
                        order,
                        was -> LinkLife.over(was, from.settings(), now) ? links.renewed(was, now) : was,
                        (was, is) -> List.of(links.message(is, by.get(), now)))
                .map(is -> new Requested.Sent(from, by.get()));
    }
}

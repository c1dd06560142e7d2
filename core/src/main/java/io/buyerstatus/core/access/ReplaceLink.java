package io.buyerstatus.core.access;

import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Replaces a link that got into wrong hands: the old one opens nothing any more, nor does what was shared; all other browsers are
 * forgotten, and so is any address that was added for news. The new one is sent to the buyer, where the shop knows how. A buyer who
 * entered a code does that at most three times an hour, an operator as often as it takes.
 */
public final class ReplaceLink {
    private final OrderDoor door;
    private final OrderStore orders;
    private final RateLimiter attempts;
    private final LinkIssuer links;
    private final InstantSource clock;

    public ReplaceLink(OrderDoor door, OrderStore orders, RateLimiter attempts, LinkIssuer links, InstantSource clock) {
        this.door = door;
        this.orders = orders;
        this.attempts = attempts;
        this.links = links;
        this.clock = clock;
    }

    /** The outcome. */
    public sealed interface Replaced {
        /**
         * The order has another link.
         *
         * @param by how it is sent to the buyer; empty where the shop knows neither e-mail address nor phone number
         */
        record Done(OrderKey order, LinkSecret secret, Optional<DeliveryChannel> by) implements Replaced {}

        /** There were three in the last hour. */
        record TooMany(Opened.Shown shown) implements Replaced {}
    }

    /** Replaces the link for its buyer, whose browser stays verified. Pressed twice, it is replaced once. */
    public Entered<Replaced> replace(Visit visit) {
        Opened opened = door.open(visit);
        if (opened instanceof Opened.Outdated old
                && old.why() == Why.REPLACED
                && knows(old.view().order(), visit.browser())) {
            return Entered.through(done(old.view().order()));
        }
        return OrderDoor.entered(opened, AccessLevel.VERIFIED)
                .then(shown -> mayReplace(shown.view().order().key())
                        ? replace(shown.view().order(), visit.browser().orElseThrow())
                        : Entered.through(new Replaced.TooMany(shown)));
    }

    /** Of the browsers that were verified before, only the one that replaced the link is known afterwards. */
    private boolean knows(Order order, Optional<LinkSecret> browser) {
        return browser.flatMap(token -> order.access().known(token, clock.instant()))
                .isPresent();
    }

    private Replaced done(Order order) {
        return new Replaced.Done(order.key(), links.present(order), ChannelChoice.onFile(order));
    }

    private boolean mayReplace(OrderKey order) {
        return attempts.take(order.shop(), RateLimitKey.of(RateLimit.REPLACEMENT, order), clock.instant());
    }

    /**
     * Replaces the link for somebody of the shop, no matter who else replaces it in that moment; no browser stays verified.
     *
     * @return {@link Entered.NotOpen} where there is no such order
     */
    public Entered<Replaced> replace(OrderKey order) {
        return orders.find(order)
                .filter(Order::known)
                .map(found -> replaced(found, Optional.empty(), was -> true).<Replaced>map(this::done))
                .orElseGet(() -> Entered.turnedAway(new Entered.NotOpen(new Opened.NotFound())));
    }

    private Entered<Replaced> replace(Order order, LinkSecret browser) {
        int generation = order.access().link().generation();
        // Two wishes at once are one: who comes second finds the link replaced, and sends it to nobody once more.
        return replaced(order, Optional.of(browser), was -> was.access().link().generation() == generation)
                .then(is -> knows(is, Optional.of(browser))
                        ? Entered.through(done(is))
                        : Entered.turnedAway(new Entered.Busy()));
    }

    private Entered<Order> replaced(Order order, Optional<LinkSecret> browser, Predicate<Order> due) {
        Instant now = clock.instant();
        return door.edit(
                order,
                was -> due.test(was) ? links.replaced(was, browser, now) : was,
                (was, is) -> is.equals(was) ? List.of() : messages(is, now));
    }

    private List<Message> messages(Order order, Instant now) {
        return ChannelChoice.onFile(order).stream()
                .map(by -> links.message(order, by, now))
                .toList();
    }
}

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
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderWrites;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Replaces a link that got into wrong hands: the old one opens nothing any more, nor does what was shared, and all other
 * browsers are forgotten. The new one is sent to the buyer, where the shop knows how. A buyer does that at most three times an
 * hour, an operator as often as it takes.
 */
public final class ReplaceLink {
    private final OpenOrder open;
    private final OrderStore orders;
    private final OrderWrites writes;
    private final RateLimiter attempts;
    private final LinkIssuer links;
    private final InstantSource clock;

    public ReplaceLink(
            OpenOrder open,
            OrderStore orders,
            OrderWrites writes,
            RateLimiter attempts,
            LinkIssuer links,
            InstantSource clock) {
        this.open = open;
        this.orders = orders;
        this.writes = writes;
        this.attempts = attempts;
        this.links = links;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Replaced {
        /**
         * The order has another link.
         *
         * @param by how it is sent to the buyer; empty where the shop knows neither e-mail address nor phone number
         */
        record Done(OrderKey order, LinkSecret secret, Optional<DeliveryChannel> by) implements Replaced {}

        /** Only a verified browser may do that. */
        record NeedsProof() implements Replaced {}

        /** There were three in the last hour. */
        record TooMany(Opened.Shown shown) implements Replaced {}

        /** The link opens nothing; for an operator: there is no such order. */
        record NotOpen(Opened.Closed why) implements Replaced {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Replaced {}
    }

    /** Replaces the link for its buyer, whose browser stays verified. Pressed twice, it is replaced once. */
    public Replaced replace(Visit visit) {
        return switch (open.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Outdated old
            when old.why() == Why.REPLACED && knows(old.view().order(), visit.browser()) ->
                done(old.view().order());
            case Opened.Closed closed -> new Replaced.NotOpen(closed);
            case Opened.Shown shown when shown.level() != AccessLevel.VERIFIED -> new Replaced.NeedsProof();
            case Opened.Shown shown ->
                mayReplace(shown.view().order().key())
                        ? replace(shown.view().order(), visit.browser().orElseThrow())
                        : new Replaced.TooMany(shown);
        };
    }

    /** Of the browsers that were verified before, only the one that replaced the link is known afterwards. */
    private boolean knows(Order order, Optional<LinkSecret> browser) {
        return browser.flatMap(token -> order.access().proof(token, clock.instant()))
                .isPresent();
    }

    private Replaced done(Order order) {
        return new Replaced.Done(order.key(), links.present(order), ChannelChoice.onFile(order));
    }

    private boolean mayReplace(OrderKey order) {
        return attempts.take(order.shop(), RateLimitKey.of(RateLimit.REPLACEMENT, order), clock.instant());
    }

    /** Replaces the link for somebody of the shop, whoever else replaces it in that moment; no browser stays verified. */
    public Replaced replace(OrderKey order) {
        Optional<Order> found = orders.find(order).filter(Order::known);
        if (found.isEmpty()) {
            return new Replaced.NotOpen(new Opened.NotFound());
        }
        return replaced(found.get(), Optional.empty(), was -> true)
                .<Replaced>map(this::done)
                .orElseGet(Replaced.Busy::new);
    }

    private Replaced replace(Order order, LinkSecret browser) {
        int generation = order.access().link().generation();
        // Two wishes at once are one: who comes second finds the link replaced, and sends it to nobody once more.
        return replaced(order, Optional.of(browser), was -> was.access().link().generation() == generation)
                .filter(is -> knows(is, Optional.of(browser)))
                .<Replaced>map(this::done)
                .orElseGet(Replaced.Busy::new);
    }

    private Optional<Order> replaced(Order order, Optional<LinkSecret> browser, Predicate<Order> due) {
        Instant now = clock.instant();
        return writes.apply(
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

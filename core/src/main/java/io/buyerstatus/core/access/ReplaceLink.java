package io.buyerstatus.core.access;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.page.OpenOrder;
import io.buyerstatus.core.page.Opened;
import io.buyerstatus.core.page.Visit;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Freshness;
import io.buyerstatus.core.store.OrderWrites;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a link that got into wrong hands: the old one opens nothing any more, nor does what was shared, and all other
 * browsers are forgotten. The new one is sent to the buyer.
 */
public final class ReplaceLink {
    private final OpenOrder open;
    private final OrderStore orders;
    private final OrderWrites writes;
    private final LinkIssuer links;
    private final InstantSource clock;

    public ReplaceLink(OpenOrder open, OrderStore orders, OrderWrites writes, LinkIssuer links, InstantSource clock) {
        this.open = open;
        this.orders = orders;
        this.writes = writes;
        this.links = links;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Replaced {
        /** The order has another link. */
        record Done(OrderKey order, LinkSecret secret) implements Replaced {}

        /** Only a verified browser may do that. */
        record NeedsProof() implements Replaced {}

        /** The link opens nothing; for an operator: there is no such order. */
        record NotOpen(Opened.Closed why) implements Replaced {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Replaced {}
    }

    /** Replaces the link for its buyer, whose browser stays verified. */
    public Replaced replace(Visit visit) {
        return switch (open.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Closed closed -> new Replaced.NotOpen(closed);
            case Opened.Shown shown ->
                shown.level() == AccessLevel.VERIFIED
                        ? replace(shown.view().order(), visit.browser())
                        : new Replaced.NeedsProof();
        };
    }

    /** Replaces the link for somebody of the shop; no browser stays verified. */
    public Replaced replace(OrderKey order) {
        return orders.find(order)
                .filter(Order::known)
                .map(found -> replace(found, Optional.empty()))
                .orElseGet(() -> new Replaced.NotOpen(new Opened.NotFound()));
    }

    private Replaced replace(Order order, Optional<LinkSecret> browser) {
        Instant now = clock.instant();
        return writes.apply(order, was -> links.replaced(was, browser, now), is -> messages(is, now))
                .<Replaced>map(is -> new Replaced.Done(is.key(), links.present(is)))
                .orElseGet(Replaced.Busy::new);
    }

    private List<Message> messages(Order order, Instant now) {
        return ChannelChoice.onFile(order).stream()
                .map(by -> links.message(order, by, now))
                .toList();
    }
}

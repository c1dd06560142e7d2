package io.buyerstatus.core.order;

import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said of an order without reading it: the little that every one of its writes touches.
 *
 * @param version how often the order, or its conversation, was written
 * @param known whether there is anything to show
 * @param channel whose settings apply to it
 * @param number as the buyer knows it; empty for a stub
 * @param glimpse {@link SharedSummary what may be seen by the shared link}
 * @param link which secret opens it
 * @param share which secret opens what its buyer shares of it; empty where nothing ever was
 * @param extract what only the rest of the order says otherwise; empty where nobody has extracted it yet
 */
public record OrderHead(
        long version,
        boolean known,
        ChannelId channel,
        String number,
        String glimpse,
        LinkState link,
        Optional<ShareState> share,
        Optional<Extract> extract) {
    /**
     * What a head repeats of the order's other items, for readers of the head alone.
     *
     * @param email digest of the buyer's address on file; empty where there is none
     * @param newest when the last thing happened to the order of those from which its links' lives are counted
     */
    public record Extract(String email, Instant newest) {
        /** Of an order; empty where nothing has happened to it. */
        public static Optional<Extract> of(Order order) {
            return OrderHead.newest(order).map(at -> new Extract(digest(order.buyer()), at));
        }
    }

    public static OrderHead of(Order order) {
        return new OrderHead(
                order.version(),
                order.known(),
                order.channel(),
                order.number(),
                SharedSummary.of(order).key(),
                order.access().link(),
                order.access().share(),
                Extract.of(order));
    }

    /** A key for an e-mail address that tells nobody which it is; for nobody, or nobody's, an empty text. */
    public static String digest(Optional<Buyer> buyer) {
        return buyer.flatMap(Buyer::email).map(OrderHead::digest).orElse("");
    }

    /** The same for an address that somebody typed. */
    public static String digest(EmailAddress address) {
        return Hashes.key("email", address.normalised());
    }

    /** When the last thing happened to an order from which its links' lives are counted: placed, sent, delivered, a link renewed. */
    public static Optional<Instant> newest(Order order) {
        return Stream.of(
                        order.milestones().at(Milestone.PLACED),
                        order.lastSentAt(),
                        order.deliveredAt(),
                        order.access().link().renewedAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}

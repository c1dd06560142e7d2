package io.buyerstatus.core.page;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderHead;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Tells an open page whether its order was written since it was shown [SH-10, SH-11]: with a tag that is another after
 * every write, and says nothing else. Reads the order's head and no settings: what a shop changes shows with the next reload.
 */
public final class WatchOrder {
    private final OrderStore orders;

    public WatchOrder(OrderStore orders) {
        this.orders = orders;
    }

    /** What a link may know. */
    public sealed interface Watched {
        /** The order as it is now; the tag has 26 letters and digits. */
        record At(String tag) implements Watched {}

        /** No such order, or another secret: the same answer, so that nobody learns which. */
        record NotFound() implements Watched {}
    }

    /** By the private link; one read of the head. */
    public Watched watch(String ref, String secret) {
        return watch(ref, secret, (head, given) -> head.link().hash().matches(given));
    }

    /** By the link that the buyer shares; one read of the head. */
    public Watched watchShared(String ref, String secret) {
        return watch(ref, secret, (head, given) -> head.share()
                .filter(share -> share.opensWith(given))
                .isPresent());
    }

    private Watched watch(String ref, String secret, BiPredicate<OrderHead, LinkSecret> opens) {
        Optional<OrderKey> key = OrderKey.parseRef(ref);
        Optional<LinkSecret> given = LinkSecret.parse(secret);
        if (key.isEmpty() || given.isEmpty()) {
            return new Watched.NotFound();
        }
        return orders.head(key.get())
                .filter(head -> head.known() && opens.test(head, given.get()))
                .<Watched>map(head -> new Watched.At(tag(key.get(), head)))
                .orElseGet(Watched.NotFound::new);
    }

    /** The tag of an order as it was read. */
    public static String tag(Order order) {
        return tag(order.key(), OrderHead.of(order));
    }

    /** With the private link's hash in it, so that nobody who holds less can count the writes. */
    private static String tag(OrderKey key, OrderHead head) {
        return Hashes.key("live", key.ref(), head.link().hash().value(), Long.toString(head.version()));
    }
}

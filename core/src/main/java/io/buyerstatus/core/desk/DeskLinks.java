package io.buyerstatus.core.desk;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderStore;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An order's links in the hands of its shop's staff: to look as the buyer does, to hand on, to replace, to take back [SH-23]. */
public final class DeskLinks {
    private final OrderStore orders;
    private final OrderDoor door;
    private final LinkIssuer issuer;
    private final ReplaceLink replace;
    private final URI base;

    /** @param base where the pages are served */
    public DeskLinks(OrderStore orders, OrderDoor door, LinkIssuer issuer, ReplaceLink replace, URI base) {
        this.orders = orders;
        this.door = door;
        this.issuer = issuer;
        this.replace = replace;
        this.base = base;
    }

    /**
     * The links of an order.
     *
     * @param buyer the private one
     * @param shared empty where nothing is shared
     */
    public record Links(URI buyer, Optional<URI> shared) {
        /** Without what opens the order. */
        @Override
        public String toString() {
            return "Links[...]";
        }
    }

    /** What somebody does with them. */
    public enum Act {
        /** The private link is another one, which is sent to the buyer; the one before opens nothing. */
        RENEW,
        SHARE,
        REVOKE
    }

    /** The links as they are; empty where there is no such order. */
    public Optional<Links> show(OrderKey key) {
        return orders.find(key).filter(Order::known).map(this::links);
    }

    /**
     * Does something with them; done twice, it is done once, but for renewing.
     *
     * @return the links as they are then; empty where there is no such order, or others change it all the time
     */
    public Optional<Links> act(OrderKey key, Act act) {
        return switch (act) {
            case RENEW -> done(replace.replace(key)) ? show(key) : Optional.empty();
            case SHARE -> edit(key, issuer::sharing);
            case REVOKE ->
                edit(key, order -> order.access()
                        .share()
                        .map(share -> order.withAccess(order.access().sharing(share.revoked())))
                        .orElse(order));
        };
    }

    private Optional<Links> edit(OrderKey key, UnaryOperator<Order> edit) {
        return orders.find(key)
                .filter(Order::known)
                .filter(order -> done(door.edit(order, edit)))
                .flatMap(order -> show(key));
    }

    private static boolean done(Entered<?> entered) {
        return entered instanceof Entered.Through<?>;
    }

    private Links links(Order order) {
        return new Links(
                BuyerUrls.order(base, order.key().ref(), issuer.present(order)),
                issuer.shared(order)
                        .map(secret -> BuyerUrls.shared(base, order.key().ref(), secret)));
    }
}

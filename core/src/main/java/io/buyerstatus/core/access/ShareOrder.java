package io.buyerstatus.core.access;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a link that the buyer can share, and takes it back (SH-22). */
public final class ShareOrder {
    private final OrderDoor door;
    private final LinkIssuer links;

    public ShareOrder(OrderDoor door, LinkIssuer links) {
        this.door = door;
        this.links = links;
    }

    /**
     * How it stands with sharing.
     *
     * @param secret of the link that is shared; empty where none is
     */
    public record Sharing(Opened.Shown shown, Optional<LinkSecret> secret) {}

    /** How it stands now, also directly after a change; changes nothing. */
    public Entered<Sharing> show(Visit visit) {
        return door.enter(visit, AccessLevel.PRIVATE).map(this::sharing);
    }

    /** Makes a link, unless there is one. One that follows a revoked one is another. */
    public Entered<Sharing> make(Visit visit) {
        return edit(visit, links::sharing);
    }

    /** Takes the link back: it opens nothing any more. */
    public Entered<Sharing> revoke(Visit visit) {
        return edit(visit, order -> order.access()
                .share()
                .map(share -> order.withAccess(order.access().sharing(share.revoked())))
                .orElse(order));
    }

    private Entered<Sharing> edit(Visit visit, UnaryOperator<Order> edit) {
        return door.enter(visit, AccessLevel.PRIVATE)
                .then(shown -> door.edit(shown, edit))
                .map(this::sharing);
    }

    private Sharing sharing(Opened.Shown shown) {
        return new Sharing(shown, links.shared(shown.view().order()));
    }
}

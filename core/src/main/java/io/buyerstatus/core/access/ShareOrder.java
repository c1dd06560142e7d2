package io.buyerstatus.core.access;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.store.OrderWrites;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a link that the buyer can share, and takes it back (SH-22). */
public final class ShareOrder {
    private final OpenOrder open;
    private final OrderWrites writes;
    private final LinkIssuer links;

    public ShareOrder(OpenOrder open, OrderWrites writes, LinkIssuer links) {
        this.open = open;
        this.writes = writes;
        this.links = links;
    }

    /** How it stands with sharing. */
    public sealed interface Sharing {
        /**
         * It stands so.
         *
         * @param secret of the link that is shared; empty where none is
         */
        record Now(Opened.Shown shown, Optional<LinkSecret> secret) implements Sharing {}

        /** The link opens nothing. */
        record NotOpen(Opened.Closed why) implements Sharing {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Sharing {}
    }

    /** How it stands now, also directly after a change; changes nothing. */
    public Sharing show(Visit visit) {
        return edit(visit, order -> order);
    }

    /** Makes a link, unless there is one. One that follows a revoked one is another. */
    public Sharing make(Visit visit) {
        return edit(visit, links::sharing);
    }

    /** Takes the link back: it opens nothing any more. */
    public Sharing revoke(Visit visit) {
        return edit(visit, order -> order.access()
                .share()
                .map(share -> order.withAccess(order.access().sharing(share.revoked())))
                .orElse(order));
    }

    private Sharing edit(Visit visit, UnaryOperator<Order> edit) {
        return switch (open.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Closed closed -> new Sharing.NotOpen(closed);
            case Opened.Shown shown ->
                writes.apply(shown.view().order(), edit)
                        .<Sharing>map(order -> new Sharing.Now(shown.with(order), links.shared(order)))
                        .orElseGet(Sharing.Busy::new);
        };
    }
}

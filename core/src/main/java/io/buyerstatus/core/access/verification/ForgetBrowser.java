package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.store.OrderWrites;
import java.util.Optional;

/** Ends what {@link TrustBrowser} began, for whoever used somebody else's browser. */
public final class ForgetBrowser {
    private final OpenOrder open;
    private final OrderWrites writes;

    public ForgetBrowser(OpenOrder open, OrderWrites writes) {
        this.open = open;
        this.writes = writes;
    }

    /** What became of it. */
    public sealed interface Forgotten {
        /** The browser is like any other, as it may have been before. */
        record Done() implements Forgotten {}

        /** The link opens nothing. */
        record NotOpen(Opened.Closed why) implements Forgotten {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Forgotten {}
    }

    /** Forgets the browser that asks. */
    public Forgotten forget(Visit visit) {
        return switch (open.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Closed closed -> new Forgotten.NotOpen(closed);
            case Opened.Shown shown ->
                visit.browser()
                        .map(browser -> forget(shown.view().order(), browser))
                        .orElseGet(Forgotten.Done::new);
        };
    }

    private Forgotten forget(Order order, LinkSecret browser) {
        Optional<Order> written =
                writes.apply(order, was -> was.withAccess(was.access().without(browser)));
        return written.isPresent() ? new Forgotten.Done() : new Forgotten.Busy();
    }
}

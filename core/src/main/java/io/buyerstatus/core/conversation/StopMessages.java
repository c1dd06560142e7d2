package io.buyerstatus.core.conversation;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.page.OpenOrder;
import io.buyerstatus.core.page.OpenOrder.Opened;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Freshness;
import io.buyerstatus.core.store.OrderView;
import java.util.List;
import java.util.Optional;

/** Stops, or starts again, the messages about an order that are not necessary (RFC 8058's one click). */
public final class StopMessages {
    private static final int ATTEMPTS = 4;

    private final OpenOrder open;
    private final OrderStore orders;

    public StopMessages(OpenOrder open, OrderStore orders) {
        this.open = open;
        this.orders = orders;
    }

    /** What became of the wish. */
    public sealed interface Stopped {
        /** The order's messages are as wished. */
        record Done(OrderView view, EffectiveSettings settings) implements Stopped {}

        /** The link opens nothing. */
        record NotFound() implements Stopped {}

        /** The order changed under every attempt; try again in a moment. */
        record Busy() implements Stopped {}
    }

    /** Works for a switched-off shop too: a wish to be left alone is always heard. */
    public Stopped set(String ref, String secret, boolean stop) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stopped result =
                    switch (open.open(ref, secret, Freshness.LATEST)) {
                        case Opened.NotFound none -> new Stopped.NotFound();
                        case Opened.SwitchedOff off -> write(off.view(), off.settings(), stop);
                        case Opened.Shown shown -> write(shown.view(), shown.settings(), stop);
                    };
            if (!(result instanceof Stopped.Busy)) {
                return result;
            }
        }
        return new Stopped.Busy();
    }

    private Stopped write(OrderView view, EffectiveSettings settings, boolean stop) {
        Order order = view.order();
        if (order.quiet() == stop) {
            return new Stopped.Done(view, settings);
        }
        Order after = order.quiet(stop);
        OrderChange change = new OrderChange(Optional.of(order), after, List.of(), List.of(), Optional.empty());
        return switch (orders.commit(change)) {
            case DONE, DUPLICATE ->
                new Stopped.Done(new OrderView(after, view.entries(), view.moreEntries()), settings);
            case CONFLICT -> new Stopped.Busy();
        };
    }
}

package io.buyerstatus.core.access;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The one way to an order for whatever visitors of its private link do there: looks at the link and the browser first, and writes
 * what the visit changes, under the order's version, and again where somebody else was faster.
 *
 * <pre>{@code
 * return door.enter(visit, AccessLevel.VERIFIED).then(shown -> door.edit(shown, order -> ...));
 * }</pre>
 */
public final class OrderDoor {
    private static final int ATTEMPTS = 4;

    private final OpenOrder open;
    private final OrderStore orders;

    public OrderDoor(OpenOrder open, OrderStore orders) {
        this.open = open;
        this.orders = orders;
    }

    /** Lets in whoever the link opens the order to, at least at a level; the order is read strongly consistent. */
    public Entered<Opened.Shown> enter(Visit visit, AccessLevel least) {
        return entered(open(visit), least);
    }

    /** The same for a page that changes nothing: the order may be as it was a moment ago, for half the read units. */
    public Entered<Opened.Shown> look(Visit visit) {
        return entered(open.open(visit, Freshness.MAY_LAG), AccessLevel.PRIVATE);
    }

    /** What the link leads to, for whatever a link does that opens nothing any more. */
    public Opened open(Visit visit) {
        return open.open(visit, Freshness.LATEST);
    }

    /** Lets in whoever a link opened the order to, at least at a level. */
    public static Entered<Opened.Shown> entered(Opened opened, AccessLevel least) {
        return switch (opened) {
            case Opened.Closed closed -> Entered.turnedAway(new Entered.NotOpen(closed));
            case Opened.Shown shown
            when shown.level().compareTo(least) < 0 -> Entered.turnedAway(new Entered.NeedsProof());
            case Opened.Shown shown -> Entered.through(shown);
        };
    }

    /** Writes an edit of the order that was shown, and shows the order as it is then. */
    public Entered<Opened.Shown> edit(Opened.Shown shown, UnaryOperator<Order> edit) {
        return edit(shown, edit, (before, after) -> List.of());
    }

    /**
     * The same with messages that the edit causes. Nothing is written for a visitor whose link was replaced meanwhile: what they
     * were let in for is not theirs any more.
     */
    public Entered<Opened.Shown> edit(
            Opened.Shown shown, UnaryOperator<Order> edit, BiFunction<Order, Order, List<Message>> messages) {
        Order read = shown.view().order();
        LinkState link = read.access().link();
        return edit(read, edit, messages, was -> was.access().link().equals(link))
                .map(shown::with);
    }

    /**
     * Writes an edit for whoever does not come by the private link. One that changes nothing is not written.
     *
     * @param edit applied to the order as it was read, and again to what others made of it meanwhile
     * @return the order as it is now
     */
    public Entered<Order> edit(Order read, UnaryOperator<Order> edit) {
        return edit(read, edit, (before, after) -> List.of());
    }

    /**
     * The same with messages that the edit causes. They are written even where the edit changes nothing.
     *
     * @param messages of the order as the edit found it and as it left it
     */
    public Entered<Order> edit(
            Order read, UnaryOperator<Order> edit, BiFunction<Order, Order, List<Message>> messages) {
        return edit(read, edit, messages, was -> true);
    }

    private Entered<Order> edit(
            Order read,
            UnaryOperator<Order> edit,
            BiFunction<Order, Order, List<Message>> messages,
            Predicate<Order> open) {
        Optional<Order> before = Optional.of(read);
        for (int attempt = 0;
                attempt < ATTEMPTS
                        && before.filter(open).filter(was -> !was.erased()).isPresent();
                attempt++) {
            Order was = before.get();
            Order is = edit.apply(was);
            List<Message> caused = messages.apply(was, is);
            if (is.equals(was) && caused.isEmpty()) {
                return Entered.through(was);
            }
            Commit commit = orders.commit(OrderChange.of(before, is).withMessages(caused));
            if (commit != Commit.CONFLICT) {
                return Entered.through(is);
            }
            before = orders.find(was.key());
        }
        return Entered.turnedAway(new Entered.Busy());
    }
}

package io.buyerstatus.core.store;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.store.OrderStore.Commit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes orders on behalf of people: under the order's version, and again where somebody else was faster. */
public final class OrderWrites {
    private static final int ATTEMPTS = 4;

    private final OrderStore orders;

    public OrderWrites(OrderStore orders) {
        this.orders = orders;
    }

    /**
     * Writes an edit. One that changes nothing is not written.
     *
     * @param edit applied to the order as it was read, and again to what others made of it meanwhile
     * @return the order as it is now; empty where it changed under every attempt, or is gone
     */
    public Optional<Order> apply(Order read, UnaryOperator<Order> edit) {
        return apply(read, edit, (before, after) -> List.of());
    }

    /**
     * The same with messages that the edit causes. They are written even where the edit changes nothing.
     *
     * @param messages of the order as the edit found it and as it left it
     */
    public Optional<Order> apply(
            Order read, UnaryOperator<Order> edit, BiFunction<Order, Order, List<Message>> messages) {
        Optional<Order> before = Optional.of(read);
        for (int attempt = 0; attempt < ATTEMPTS && before.isPresent(); attempt++) {
            Order was = before.get();
            Order is = edit.apply(was);
            List<Message> caused = messages.apply(was, is);
            if (is.equals(was) && caused.isEmpty()) {
                return before;
            }
            Commit commit = orders.commit(new OrderChange(before, is, List.of(), caused, Optional.empty()));
            if (commit != Commit.CONFLICT) {
                return Optional.of(is);
            }
            before = orders.find(was.key());
        }
        return Optional.empty();
    }
}

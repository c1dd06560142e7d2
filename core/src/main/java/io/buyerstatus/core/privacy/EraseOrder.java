package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.IndexOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Erases what is personal of an order: what tax law wants stays, without names. Stopped anywhere, it is done by being asked for again:
 * the order is marked first, what lies elsewhere goes before what leads to it, and the order's own rows go last.
 */
public final class EraseOrder {
    /** Whoever was let in before the order was marked may have written one thing more. */
    private static final int PASSES = 5;

    private final PersonalData data;
    private final ErasureRegister register;
    private final OrderReader orders;
    private final IndexOrder index;
    private final InstantSource clock;

    public EraseOrder(
            PersonalData data, ErasureRegister register, OrderReader orders, IndexOrder index, InstantSource clock) {
        this.data = data;
        this.register = register;
        this.orders = orders;
        this.index = index;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {
        /** Nothing personal is left. */
        record Erased() implements Result {}

        /** It is still needed; nothing was done. */
        record Needed(StillNeeded why) implements Result {}

        /** There is no such order. */
        record Unknown() implements Result {}
    }

    /** Erases an order that is not needed any more. */
    public Result erase(OrderKey key) {
        Optional<Order> order = orders.find(key);
        return order.flatMap(found -> StillNeeded.of(found, clock.instant()))
                .<Result>map(Result.Needed::new)
                .orElseGet(() -> eraseNow(key));
    }

    /**
     * Erases an order, needed or not.
     *
     * @throws IllegalStateException when others write it again and again meanwhile
     */
    public Result eraseNow(OrderKey key) {
        Instant now = clock.instant();
        if (!data.mark(key, now)) {
            return new Result.Unknown();
        }
        register.add(key, now);
        for (int pass = 0; pass < PASSES; pass++) {
            List<Trace> traces = data.traces(key);
            traces.forEach(trace -> data.forget(key, trace, now));
            if (data.anonymise(key) == 0 && traces.isEmpty()) {
                index.index(key);
                return new Result.Erased();
            }
        }
        throw new IllegalStateException("something is added to " + key.ref() + " all the time");
    }
}

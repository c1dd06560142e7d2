package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;

/**
 * Port to all that is kept of buyers. Whatever call is the last one before a crash: the next attempt finds what is left, and nothing is
 * done twice that matters.
 */
public interface PersonalData {
    /**
     * Marks an order as erased, from when on nobody adds anything to it; repeated, it changes nothing.
     *
     * @return whether there is such an order
     */
    boolean mark(OrderKey order, Instant at);

    /** What of an order is left outside it, by what the order still says. */
    List<Trace> traces(OrderKey order);

    /** What leads to somebody without an order: mails that are held, declarations that no order fits, that nothing may be sent. */
    List<Trace> traces(ShopId shop, EmailAddress address);

    /** Takes a trace away, the bytes before the rows that lead to them. */
    void forget(ShopId shop, Trace trace, Instant at);

    /** The same of an order. */
    void forget(OrderKey order, Trace trace, Instant at);

    /**
     * Takes out of an order's own rows what is personal, as the map says.
     *
     * @return how many rows it changed
     */
    int anonymise(OrderKey order);
}

package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.Connection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Port to one kind of shop system. Every call asks it as often as its paging needs, and keeps nothing. */
public interface ShopSystem {
    /**
     * A part of the orders that changed.
     *
     * @param orders by when they changed, the earliest first
     * @param next where to go on; empty at the end
     * @param beside whether they were found by the times of their parts, in no order: when these changed says nothing of how far the orders
     *     were fetched
     */
    record Page(List<PulledOrder> orders, Optional<String> next, boolean beside) {
        public Page {
            orders = List.copyOf(orders);
        }

        /** Orders found by their own times. */
        public Page(List<PulledOrder> orders, Optional<String> next) {
            this(orders, next, false);
        }
    }

    /**
     * One of the statuses that a shop has.
     *
     * @param name as a connection's mapping names it
     * @param label as the shop's staff reads it
     * @param orders how many orders have it, where the shop system says so
     * @param sent whether the shop itself says that it means sent
     */
    record Status(String name, String label, Optional<Long> orders, boolean sent) {
        /** One of which the shop says no more than its name. */
        public Status(String name, String label, Optional<Long> orders) {
            this(name, label, orders, false);
        }
    }

    /**
     * The next part of the orders that changed since a time.
     *
     * @param position where an earlier part said to go on; empty for the first
     */
    ShopAnswer<Page> changed(
            Connection connection, ShopCredentials credentials, Instant since, Optional<String> position);

    /**
     * The same, of a shop system that finds orders by parts of them which say nothing of when they were written.
     *
     * @param known whether what it found {@linkplain Page#beside beside} of an order, by its id, was taken already at this time
     */
    default ShopAnswer<Page> changed(
            Connection connection,
            ShopCredentials credentials,
            Instant since,
            Optional<String> position,
            BiPredicate<String, Instant> known) {
        return changed(connection, credentials, since, position);
    }

    /**
     * Has an order go to another address. Asked twice, the order has the same address.
     *
     * @param order the shop system's id of it
     * @return the order as the shop system shows it afterwards
     */
    default ShopAnswer<PulledOrder> readdress(
            Connection connection, ShopCredentials credentials, String order, Address address) {
        return new ShopAnswer.Refused<>("it is told no addresses");
    }

    /** The statuses that the shop has. */
    ShopAnswer<List<Status>> statuses(ShopCredentials credentials);

    /** Whether the shop keeps parcels beside its orders, which have to be fetched one by one. */
    ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials);

    /** Whether a status of the shop means sent, by the connection's mapping or else by default (KS-3). */
    boolean meansSent(Connection connection, String status);

    /** The same, of a status that may say by itself what it means. */
    default boolean meansSent(Connection connection, Status status) {
        return meansSent(connection, status.name());
    }

    /** What it signs its webhooks with, where that is no secret of the webhooks' own. */
    default Optional<String> signsWith(ShopCredentials credentials) {
        return Optional.empty();
    }

    /** Whether it can tell of changes by itself; one that cannot is only fetched from. */
    default boolean tells() {
        return true;
    }

    /**
     * Has the shop system tell of changes; what was registered for the same address before is replaced.
     *
     * @return the ids of what was registered
     */
    ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret);

    /** Has it tell no more; what is gone already is gone. */
    ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids);
}

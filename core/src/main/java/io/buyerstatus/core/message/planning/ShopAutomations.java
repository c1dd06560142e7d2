package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port to what a shop wants to be said beside what every shop says. */
public interface ShopAutomations {
    /** Those of a shop that has none. */
    ShopAutomations NONE = new ShopAutomations() {
        @Override
        public Set<MessageKey> occurrences(OrderUpdate update) {
            return Set.of();
        }

        @Override
        public Set<MessageKey> occurrences(Entry written) {
            return Set.of();
        }

        @Override
        public boolean stillNews(Order order, MessageKey key) {
            return true;
        }

        @Override
        public List<Message> plan(Occurred occurred) {
            return List.of();
        }
    };

    /**
     * A key that is due.
     *
     * @param order as it is, its buyer known
     * @param update what made it due; empty where it was deferred
     * @param chain what led to it
     */
    record Occurred(
            Order order,
            MessageKey key,
            Optional<OrderUpdate> update,
            Chain chain,
            EffectiveSettings settings,
            Instant now) {}

    /** The keys that an event makes due; those that were planned before are left out by the caller. */
    Set<MessageKey> occurrences(OrderUpdate update);

    /** The keys that the buyer's own words make due [BL-75]. */
    Set<MessageKey> occurrences(Entry written);

    /** Whether what had to wait for its order to become known is still worth saying. */
    boolean stillNews(Order order, MessageKey key);

    /** The messages of a key: one for each whom it goes to, or one that says why it does not go out. */
    List<Message> plan(Occurred occurred);
}

package io.buyerstatus.core.addressing;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.Arrays;
import java.util.Optional;

/** Why an order cannot be sent to another address, or no other one can be asked for; the first that holds is told. */
public enum AddressRule {
    SWITCHED_OFF,
    CANCELLED,
    /** What is packed has its label. */
    PACKED,
    /** Nothing of it is brought by a carrier. */
    NOTHING_TRAVELS,
    /** So many were asked for that the conversation is the better place. */
    TOO_MANY;

    private boolean holds(Order order, EffectiveSettings settings) {
        return switch (this) {
            case SWITCHED_OFF -> !settings.get(MessageSettings.ADDRESS_CHANGES);
            case CANCELLED -> order.cancelled() || order.withdrawn();
            case PACKED -> order.packed();
            case NOTHING_TRAVELS -> !order.travels();
            case TOO_MANY -> order.addresses().all().size() >= AddressChanges.MOST;
        };
    }

    /** Why its buyer cannot ask. */
    static Optional<AddressRule> refusal(Order order, EffectiveSettings settings) {
        return Arrays.stream(values())
                .filter(rule -> rule.holds(order, settings))
                .findFirst();
    }

    /** Whether the buyer is offered to ask. */
    public static boolean offered(Order order, EffectiveSettings settings) {
        return refusal(order, settings).isEmpty();
    }

    /** Why what was asked for cannot be accepted any more. */
    public static Optional<AddressRule> tooLate(Order order) {
        if (order.cancelled() || order.withdrawn()) {
            return Optional.of(CANCELLED);
        }
        return order.packed() ? Optional.of(PACKED) : Optional.empty();
    }
}

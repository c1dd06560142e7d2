package io.buyerstatus.core.addressing;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Why an order cannot be sent to another address, or no other one can be asked for; the first that holds is told. */
public enum AddressRule {
    SWITCHED_OFF((order, settings) -> !settings.get(MessageSettings.ADDRESS_CHANGES)),
    CANCELLED((order, settings) -> order.cancelled() || order.withdrawn()),
    /** What is packed has its label. */
    PACKED((order, settings) -> order.packed()),
    /** Nothing of it is brought by a carrier. */
    NOTHING_TRAVELS((order, settings) -> !order.travels()),
    /** So many were asked for that the conversation is the better place. */
    TOO_MANY((order, settings) -> order.addresses().all().size() >= AddressChanges.MOST);

    private final BiPredicate<Order, EffectiveSettings> test;

    AddressRule(BiPredicate<Order, EffectiveSettings> test) {
        this.test = test;
    }

    /** Why its buyer cannot ask. */
    static Optional<AddressRule> refusal(Order order, EffectiveSettings settings) {
        return Arrays.stream(values())
                .filter(rule -> rule.test.test(order, settings))
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

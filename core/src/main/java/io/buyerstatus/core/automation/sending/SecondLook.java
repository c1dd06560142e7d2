package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.CurrentState;
import io.buyerstatus.core.automation.Occasion;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a message of an automation that is due shall not go out after all [G3]. */
final class SecondLook {
    /** What nobody wants to hear days later. */
    private static final Set<Occasion> OF_THE_DAY =
            EnumSet.of(Occasion.PARCEL_OUT_FOR_DELIVERY, Occasion.PARCEL_ATTEMPTED, Occasion.PARCEL_PICKUP_READY);

    private final Automation automation;
    private final Message message;
    private final Order order;

    SecondLook(Automation automation, Message message, Order order) {
        this.automation = automation;
        this.message = message;
        this.order = order;
    }

    /** The first reason, in the words of the ledger. */
    Optional<String> reason(Instant now) {
        if (order.withdrawn()) {
            return Optional.of(SkipRule.ORDER_WITHDRAWN.reason());
        }
        if (order.cancelled() && !about(Occasion::outlastsCancelling)) {
            return Optional.of(SkipRule.ORDER_CANCELLED.reason());
        }
        String parcel = message.key().parcel();
        if (!parcel.isEmpty() && order.parcel(new ParcelId(parcel)).isEmpty()) {
            return Optional.of(SkipRule.PARCEL_TAKEN_BACK.reason());
        }
        if (!new CurrentState(automation, message.key()).holds(order)) {
            return Optional.of(SkipRule.NO_LONGER + "so");
        }
        return about(OF_THE_DAY::contains) && message.waitedLonger(Timing.NEWS, now)
                ? Optional.of(SkipRule.NO_NEWS)
                : Optional.empty();
    }

    private boolean about(Predicate<Occasion> occasions) {
        return automation.trigger() instanceof Trigger.Happens(Occasion occasion) && occasions.test(occasion);
    }
}

package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order before and after an event. What is worth a message is the difference: an event that comes late makes no
 * difference to where the order is, and neither does a release that knows more types than the one before.
 */
public record OrderUpdate(Order before, Order after, OrderEvent event, EffectiveSettings settings) {
    private static final Set<Progress> OVER =
            EnumSet.of(Progress.DELIVERED, Progress.RETURNING, Progress.RETURNED, Progress.CANCELLED);

    /** An order that comes to stand so much later was not placed anew, and what it was owed then is owed no more. */
    private static final Duration NEW = Duration.ofDays(7);

    /**
     * Whether the order came to stand: it became known, was accepted, or is back from having been taken back before anybody
     * heard of it. By times and not by arrival: a parcel that overtook it in the queue takes nothing away, but one that left
     * before or as it was placed, as at a till, does.
     */
    public boolean newlyPlaced() {
        return !stands(before) && stands(after) && !OVER.contains(after.progress()) && isNew() && !sentAtOnce();
    }

    private static boolean stands(Order order) {
        return order.accepted() && !order.cancelled();
    }

    private boolean isNew() {
        return !before.known()
                || after.milestones()
                        .at(Milestone.PLACED)
                        .filter(placed -> placed.isAfter(event.time().minus(NEW)))
                        .isPresent();
    }

    private boolean sentAtOnce() {
        return after.milestones()
                .at(Milestone.PLACED)
                .filter(placed -> after.parcels().all().stream()
                        .filter(parcel -> parcel.state().handedOver())
                        .flatMap(parcel -> parcel.sentAt().stream())
                        .anyMatch(sent -> !sent.isAfter(placed)))
                .isPresent();
    }

    /** Those parts of a parcel that the order had before; none for a new one. */
    public Stream<Parcel> before(Parcel parcel) {
        return parcel.fragments().stream().flatMap(id -> before.parcel(id).stream());
    }

    /** The state in which a parcel was before. */
    public ParcelState stateBefore(Parcel parcel) {
        return before(parcel).map(Parcel::state).max(ParcelState::compareTo).orElse(ParcelState.UNKNOWN);
    }
}

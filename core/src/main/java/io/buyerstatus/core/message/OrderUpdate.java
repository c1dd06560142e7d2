package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order before and after an event. What is worth a message is the difference: an event that comes late makes no
 * difference to where the order is, and neither does a release that knows more types than the one before.
 */
public record OrderUpdate(Order before, Order after, OrderEvent event, EffectiveSettings settings) {
    private static final Set<Progress> NOT_SENT_YET = EnumSet.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED);

    /** Whether the shop accepted the order, and nothing of it is on its way yet. */
    public boolean newlyPlaced() {
        return !before.accepted() && after.accepted() && NOT_SENT_YET.contains(after.progress());
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

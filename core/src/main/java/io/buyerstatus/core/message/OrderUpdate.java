package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order before and after an event. What is worth a message is the difference: an event that comes late makes no
 * difference to where the order is, and neither does a release that knows more types than the one before.
 */
public record OrderUpdate(Order before, Order after, OrderEvent event, EffectiveSettings settings) {
    /** Of a parcel in one of these states its own message tells the buyer. */
    private static final Set<ParcelState> TOLD_BY_ITSELF = EnumSet.of(
            ParcelState.SENT,
            ParcelState.OUT_FOR_DELIVERY,
            ParcelState.AVAILABLE_FOR_PICKUP,
            ParcelState.DELIVERY_ATTEMPTED);

    /** An order that comes to stand so much later was not placed anew, and what it was owed then is owed no more. */
    private static final Duration NEW = Duration.ofDays(7);

    /** A parcel that overtook its order in the queues did so within this time; of an older one its own message tells. */
    private static final Duration OVERTAKING = Duration.ofDays(1);

    /**
     * Whether the order came to stand, was not taken along from a till, and no parcel of it brings its buyer the link: it became
     * known, was accepted, or is back from having been taken back before anybody heard of it; or the parcel that was to bring the link is taken back. By times
     * and not by arrival: a parcel that overtook it in the queue takes nothing away, but one that left before or as it was placed,
     * as at a till, does.
     */
    public boolean newlyPlaced() {
        return stands(after)
                && isNew()
                && !after.takenAlong()
                && !parcelTells(after)
                && (comesToStand() || tookParcelBack());
    }

    /** Of a parcel of which messages were planned. */
    private boolean tookParcelBack() {
        return before.parcels().all().stream()
                .filter(parcel -> !parcel.merged().planned().isEmpty())
                .anyMatch(parcel -> after.parcel(parcel.id())
                        .filter(is -> is.number().equals(parcel.number()))
                        .isEmpty());
    }

    /** Whether the order stands now, and did not before: it became known, was accepted, or is back. */
    public boolean comesToStand() {
        return !stands(before) && stands(after);
    }

    private boolean parcelTells(Order order) {
        return order.parcels().all().stream().anyMatch(this::tellsByItself);
    }

    private static boolean stands(Order order) {
        return order.accepted() && !order.cancelled();
    }

    private boolean isNew() {
        return !before.known() || placedAfter(event.time().minus(NEW));
    }

    private boolean tellsByItself(Parcel parcel) {
        boolean sentAtOnce = parcel.state().handedOver()
                && parcel.sentAt().filter(sent -> !placedBefore(sent)).isPresent();
        boolean longKnown = TOLD_BY_ITSELF.contains(parcel.state())
                && parcel.since()
                        .filter(since -> !since.isAfter(event.time()) || placedBefore(since.minus(OVERTAKING)))
                        .isPresent();
        return parcel.state() == ParcelState.DELIVERED || sentAtOnce || longKnown;
    }

    private boolean placedBefore(Instant moment) {
        return after.milestones().at(Milestone.PLACED).filter(moment::isAfter).isPresent();
    }

    private boolean placedAfter(Instant moment) {
        return after.milestones().at(Milestone.PLACED).filter(moment::isBefore).isPresent();
    }

    /**
     * Those parts of a parcel that the order had before; none for a new one. What was known under another number was of another
     * parcel, and of an order that did not stand nobody was to hear.
     */
    public Stream<Parcel> before(Parcel parcel) {
        return comesToStand()
                ? Stream.empty()
                : parcel.fragments().stream()
                        .flatMap(id -> before.parcel(id).stream())
                        .filter(was -> was.number().isEmpty() || was.number().equals(parcel.number()));
    }

    /** The state in which a parcel was before. */
    public ParcelState stateBefore(Parcel parcel) {
        return before(parcel).map(Parcel::state).max(ParcelState::compareTo).orElse(ParcelState.UNKNOWN);
    }
}

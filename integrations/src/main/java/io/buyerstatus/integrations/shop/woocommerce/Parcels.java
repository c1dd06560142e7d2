package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.TypedParcels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parcels of a WooCommerce order. WooCommerce itself knows none; plug-ins list them in the order's meta data, as
 * {@link TrackingItem}s. Without them the status alone says that something was sent.
 *
 * <p>Parcels are named by their place in the list, so that the one that was sent without a number is the first of the
 * list once its number is entered.
 */
final class Parcels {
    private static final int CARRIER = 100;
    private static final int MAX_PARCELS = 50;

    /** The first of the list, and what is handed over where there is no list. */
    private static final String WHOLE = "1";

    private static final TypedTracking UNNUMBERED = new TypedTracking("", "", Optional.empty());

    private final Payload order;
    private final boolean beside;
    private final Instant createdAt;
    private final Instant modifiedAt;

    /**
     * @param beside whether a plug-in keeps parcels beside the order: then what is not in the order may be there all the same
     */
    Parcels(Payload order, boolean beside, Instant createdAt, Instant modifiedAt) {
        this.order = order;
        this.beside = beside;
        this.createdAt = createdAt;
        this.modifiedAt = modifiedAt;
    }

    /**
     * @param sent whether the order's status says that it was sent
     */
    void assertInto(Assertions assertions, boolean sent) {
        List<TrackingItem> items = TrackingItem.of(order);
        TrackedContents contents = new TrackedContents(order, items, sent);
        for (int at = 0; at < items.size(); at++) {
            TrackingItem item = items.get(at);
            tracked(at + 1, item.typed(), contents.of(item), sentAt(item))
                    .forEach(parcel -> assertions.asOf("sent", parcel, modifiedAt));
        }
        if (items.isEmpty() && sent) {
            Instant sentAt = WooTime.of(order, "date_completed").orElse(modifiedAt);
            Fact handedOver = parcel(WHOLE, UNNUMBERED, List.of(), sentAt, !beside);
            // What was collected may lie ready once more; what is not tracked may have been, until its number was
            // deleted.
            assertions.asOf(new LineKinds(order).collected() ? "collected" : "untracked", handedOver, modifiedAt);
        }
    }

    /** The order lies ready in the shop. */
    void assertReady(Assertions assertions) {
        assertions.asOf("ready", new Fact.ShipmentReady(WHOLE, List.of(), new LineKinds(order).place()), modifiedAt);
    }

    /** The shop says that its carriers brought all of it; what a carrier says itself comes beside it. */
    void assertDelivered(Assertions assertions) {
        named(true, TrackingItem.of(order).size())
                .forEach(parcel -> assertions.once(
                        "delivered:" + parcel, TypedParcels.now(parcel, ScanStatus.DELIVERED), modifiedAt));
    }

    /**
     * The ids of all parcels that there are, as far as the order itself knows them.
     *
     * @param sent whether the order's status says that it was sent
     */
    Optional<List<String>> shipments(boolean sent) {
        return beside
                ? Optional.empty()
                : Optional.of(named(sent, TrackingItem.of(order).size()));
    }

    private static List<String> named(boolean sent, int tracked) {
        return IntStream.rangeClosed(1, tracked == 0 && sent ? 1 : tracked)
                .mapToObj(Integer::toString)
                .toList();
    }

    /**
     * The parcels that plug-ins keep beside the order, after those in it: a number that is there already is no parcel more.
     *
     * @param kept what stands beside it
     * @param sent whether the order's status says that it was sent
     * @return the ids of all parcels that there are
     */
    List<String> assertBeside(Assertions assertions, List<BesideParcel> kept, boolean sent) {
        List<TrackingItem> items = TrackingItem.of(order);
        Set<String> numbers = new HashSet<>();
        items.stream()
                .flatMap(item -> item.typed().stream())
                .forEach(known -> numbers.add(ParcelId.normalise(known.number())));
        int place = items.size();
        for (BesideParcel parcel : kept.stream().limit(MAX_PARCELS).toList()) {
            List<TypedTracking> fresh = parcel.typed().stream()
                    .filter(typed -> !typed.number().isEmpty() && numbers.add(ParcelId.normalise(typed.number())))
                    .toList();
            boolean untracked =
                    parcel.typed().stream().allMatch(typed -> typed.number().isEmpty());
            if (fresh.isEmpty() && !untracked) {
                continue;
            }
            place++;
            Instant at = parcel.sentAt()
                    .filter(sentAt -> !sentAt.isBefore(createdAt))
                    .orElse(modifiedAt);
            tracked(place, untracked ? parcel.typed() : fresh, List.of(), at)
                    .forEach(fact -> assertions.asOf("sent", fact, modifiedAt));
        }
        if (place == 0 && sent) {
            // Nothing stands beside it either: whatever number it had was taken off.
            Instant sentAt = WooTime.of(order, "date_completed").orElse(modifiedAt);
            assertions.asOf("untracked beside", parcel(WHOLE, UNNUMBERED, List.of(), sentAt, true), modifiedAt);
        }
        return named(sent, place);
    }

    /** The parcels of one place in the list: a field for the number may hold several, and what is in them stands with the first. */
    private static List<Fact> tracked(int place, List<TypedTracking> typed, List<ParcelLine> contents, Instant sentAt) {
        List<Fact> parcels = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            TypedTracking parcel = typed.get(at);
            parcels.add(parcel(
                    Parts.id(Integer.toString(place), at),
                    parcel,
                    at == 0 ? contents : List.of(),
                    sentAt,
                    parcel.number().isEmpty()));
        }
        return parcels;
    }

    private static Fact parcel(
            String shipment, TypedTracking typed, List<ParcelLine> contents, Instant sentAt, boolean untracked) {
        return new Fact.ShipmentSent(
                shipment,
                TextHygiene.line(typed.carrier(), CARRIER),
                typed.number(),
                typed.link(),
                contents,
                sentAt,
                Optional.empty(),
                untracked,
                Optional.empty());
    }

    /** A parcel does not leave before it was ordered. */
    private Instant sentAt(TrackingItem item) {
        Instant shipped =
                item.shipped().or(() -> WooTime.of(order, "date_completed")).orElse(modifiedAt);
        return shipped.isBefore(createdAt) ? createdAt : shipped;
    }
}

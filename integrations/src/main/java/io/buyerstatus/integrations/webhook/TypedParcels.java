package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What shop systems say of parcels whose numbers and carriers people typed. */
public final class TypedParcels {
    private static final int CARRIER = 100;

    private TypedParcels() {}

    /** Those that have a number, each number once, and no more than one shipment has. */
    public static List<TypedTracking> numbered(Stream<TypedTracking> typed) {
        Map<String, TypedTracking> parcels = new LinkedHashMap<>();
        typed.filter(parcel -> !parcel.number().isEmpty())
                .forEach(parcel -> parcels.putIfAbsent(ParcelId.normalise(parcel.number()), parcel));
        return parcels.values().stream().limit(Parts.MOST).toList();
    }

    /**
     * A parcel was handed over.
     *
     * @param parcels how many were handed over with it, where it is the first of them
     */
    public static Fact sent(
            String parcel, TypedTracking typed, List<ParcelLine> lines, Instant sentAt, Optional<Integer> parcels) {
        return new Fact.ShipmentSent(
                parcel,
                TextHygiene.line(typed.carrier(), CARRIER),
                typed.number(),
                typed.link(),
                lines,
                sentAt,
                Optional.empty(),
                typed.number().isEmpty(),
                parcels);
    }

    /** How a parcel is by the shop system's word, of which no carrier said more. */
    public static Fact now(String parcel, ScanStatus status) {
        return new Fact.ShipmentTracked(
                parcel, "", "", status, "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}

package io.buyerstatus.core.message;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.CarrierSettings;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.carrier.Clues;
import io.buyerstatus.core.tracking.carrier.Recognition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that may be one carrier's or another's [G9]: the buyer cannot follow it, and only the seller can tell. There is
 * none where the seller gave a link, and none about a parcel that has arrived.
 *
 * @param number as the seller gave it
 * @param candidates the carriers that may have given it out, at least one
 */
public record AmbiguousCarrier(String number, List<Carrier> candidates) {
    private static final Set<ParcelState> ARRIVED =
            EnumSet.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED);

    public AmbiguousCarrier {
        candidates = List.copyOf(candidates);
    }

    /** What is doubtful about a parcel, if the shop wants to be asked. */
    public static Optional<AmbiguousCarrier> about(Parcel parcel, Order order, EffectiveSettings settings) {
        if (!settings.get(CarrierSettings.ASK)
                || parcel.url().isPresent()
                || ARRIVED.contains(parcel.state())
                || order.cancelled()) {
            return Optional.empty();
        }
        Clues clues = Clues.of(parcel, order.purchase().country(), settings.get(CarrierSettings.USED));
        return Optional.of(parcel.number()).filter(not(String::isBlank)).flatMap(number -> switch (Carriers.recognise(
                clues)) {
            case Recognition.Ambiguous(Set<Carrier> carriers) ->
                Optional.of(
                        new AmbiguousCarrier(number, carriers.stream().sorted().toList()));
            case Recognition.Recognised known -> Optional.empty();
            case Recognition.Unknown unknown -> Optional.empty();
        });
    }
}

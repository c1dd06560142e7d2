package io.buyerstatus.core.message;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.carrier.Carrier;
import io.buyerstatus.core.carrier.Carriers;
import io.buyerstatus.core.carrier.Clues;
import io.buyerstatus.core.carrier.Recognition;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.CarrierSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shipment.Parcel;
import io.buyerstatus.core.shipment.ParcelState;
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
public record CarrierDoubt(String number, List<Carrier> candidates) {
    private static final Set<ParcelState> ARRIVED =
            EnumSet.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED);

    public CarrierDoubt {
        candidates = List.copyOf(candidates);
    }

    /** What is doubtful about a parcel, if the shop wants to be asked. */
    public static Optional<CarrierDoubt> about(Parcel parcel, Order order, EffectiveSettings settings) {
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
                Optional.of(new CarrierDoubt(number, carriers.stream().sorted().toList()));
            case Recognition.Recognised known -> Optional.empty();
            case Recognition.Unknown unknown -> Optional.empty();
        });
    }
}

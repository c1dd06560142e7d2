package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.CarrierSettings;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.carrier.Clues;
import io.buyerstatus.core.tracking.carrier.Recognition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tracking number may be one carrier's or another's [G9]: the buyer cannot follow it, and only the seller can tell. Asked
 * once per parcel, when the shop's system has had time to say more; not where the seller gave a link, and not about a parcel
 * that has arrived.
 */
public final class AmbiguousCarrier extends BuiltInType {
    private static final Set<ParcelState> ARRIVED =
            EnumSet.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED);

    AmbiguousCarrier() {
        super(
                "CARRIER_UNCLEAR",
                RecipientRole.SELLER,
                Necessity.NECESSARY,
                Sms.NEVER,
                EnumSet.of(MailPart.BUTTON, MailPart.PARCEL));
    }

    @Override
    public List<MessageKey> occurrences(OrderUpdate update) {
        Order before = update.before();
        EffectiveSettings settings = update.settings();
        return update.after().parcels().all().stream()
                .filter(parcel -> ambiguous(parcel, update.after(), settings)
                        && update.before(parcel).noneMatch(was -> ambiguous(was, before, settings)))
                .map(parcel -> new MessageKey(this, parcel.id().value(), MessageKey.ONCE))
                .toList();
    }

    @Override
    public Optional<BuiltInType> digest() {
        return Optional.of(BuiltInTypes.CARRIERS_UNCLEAR);
    }

    @Override
    public Instant due(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        return now.plus(Timing.CARRIER_GRACE);
    }

    @Override
    protected List<SkipRule> unwanted() {
        return List.of(new SkipRule("carrier known", AmbiguousCarrier::answered));
    }

    /** The carriers that may have given out a parcel's number; none where there is nothing to ask. */
    public static List<Carrier> candidates(Parcel parcel, Order order, EffectiveSettings settings) {
        if (!settings.get(CarrierSettings.ASK)
                || parcel.url().isPresent()
                || ARRIVED.contains(parcel.state())
                || order.cancelled()
                || parcel.number().isBlank()) {
            return List.of();
        }
        Clues clues = Clues.of(parcel, order.purchase().country(), settings.get(CarrierSettings.USED));
        return switch (Carriers.recognise(clues)) {
            case Recognition.Ambiguous(Set<Carrier> carriers) ->
                carriers.stream().sorted().toList();
            case Recognition.Recognised known -> List.of();
            case Recognition.Unknown unknown -> List.of();
        };
    }

    private static boolean ambiguous(Parcel parcel, Order order, EffectiveSettings settings) {
        return !candidates(parcel, order, settings).isEmpty();
    }

    private static boolean answered(DueMessage due) {
        return due.order()
                .parcel(new ParcelId(due.message().key().parcel()))
                .filter(parcel -> ambiguous(parcel, due.order(), due.settings()))
                .isEmpty();
    }
}

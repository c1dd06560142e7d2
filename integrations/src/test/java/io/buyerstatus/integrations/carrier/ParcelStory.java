package io.buyerstatus.integrations.carrier;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;

/** What a parcel is after deliveries, as the order would see it. */
public final class ParcelStory {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T12:00:00Z");

    private ParcelStory() {}

    /** The one parcel of which these deliveries speak, each of their events taken twice and the last ones first. */
    public static Parcel parcel(Translation... deliveries) {
        Parcels parcels = Parcels.NONE;
        for (Translation delivery : List.of(deliveries).reversed()) {
            for (OrderEvent event : Translations.events(delivery).reversed()) {
                Parcels said = OrderFacts.of(event, RECEIVED).parcels();
                parcels = parcels.merge(said).merge(said);
            }
        }
        List<Parcel> all = parcels.all();
        if (all.size() != 1) {
            throw new AssertionError("expected one parcel, there are " + all.size());
        }
        return all.getFirst();
    }
}

package io.buyerstatus.integrations.shop;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of an order's parcels once all of some deliveries have arrived, in whatever order. */
public final class Known {
    private static final Instant RECEIVED = Instant.parse("2026-12-01T12:00:00Z");

    private Known() {}

    /** The parcels that there are, as page and mails see them. */
    public static Parcels parcels(List<Translation> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> ((Translation.Events) delivery).events().stream())
                .map(event -> OrderFacts.of(event, RECEIVED))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .parcels()
                .live(Optional.empty());
    }

    /** The number of each parcel, empty where it has none. */
    public static List<String> numbers(Parcels parcels) {
        return parcels.all().stream().map(Parcel::number).sorted().toList();
    }
}

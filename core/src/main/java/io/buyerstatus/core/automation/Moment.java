package io.buyerstatus.core.automation;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.Parcel;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A date of an order or a parcel, days before or after which an automation acts. */
public enum Moment {
    PAYMENT_DUE,
    DELIVERY_WINDOW,
    PICKUP_DEADLINE,
    LAST_SENT,
    DELIVERED;

    /** Its name in documents, stores and keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it is, by the parcel's id; the empty id where it is the order's. */
    public Map<String, Instant> of(Order order) {
        return switch (this) {
            case PAYMENT_DUE ->
                whole(order.settlement().asks() ? order.settlement().due() : Optional.empty());
            case LAST_SENT -> whole(order.allHandedOver() ? order.lastSentAt() : Optional.empty());
            case DELIVERED -> whole(order.deliveredAt());
            case DELIVERY_WINDOW -> parcels(order, parcel -> parcel.expected().map(window -> window.from()));
            case PICKUP_DEADLINE -> parcels(order, parcel -> parcel.pickup().flatMap(place -> place.until()));
        };
    }

    private static Map<String, Instant> whole(Optional<Instant> at) {
        return at.map(moment -> Map.of("", moment)).orElse(Map.of());
    }

    private static Map<String, Instant> parcels(Order order, Function<Parcel, Optional<Instant>> moment) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        order.parcels().all().forEach(parcel -> moment.apply(parcel)
                .ifPresent(at -> moments.put(parcel.id().value(), at)));
        return moments;
    }

    /** The moment of a word. */
    public static Optional<Moment> named(String word) {
        return Arrays.stream(values())
                .filter(moment -> moment.word().equals(word))
                .findFirst();
    }
}

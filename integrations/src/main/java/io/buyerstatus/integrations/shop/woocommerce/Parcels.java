package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parcels of a WooCommerce order. WooCommerce itself knows none; the plug-ins "Shipment Tracking" and "Advanced
 * Shipment Tracking" list them in the order's meta data. Without them the status alone says that something was sent.
 *
 * <p>Parcels are named by their place in the list, so that the one that was sent without a number is the first of the
 * list once its number is entered.
 */
final class Parcels {
    private static final String TRACKING_ITEMS = "_wc_shipment_tracking_items";
    private static final String NUMBER = "tracking_number";
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;
    private static final int MAX_PARCELS = 50;

    /** The first of the list, and what is handed over where there is no list. */
    private static final String WHOLE = "1";

    private final Payload order;
    private final Instant createdAt;
    private final Instant modifiedAt;

    Parcels(Payload order, Instant createdAt, Instant modifiedAt) {
        this.order = order;
        this.createdAt = createdAt;
        this.modifiedAt = modifiedAt;
    }

    /**
     * @param sent whether the order's status says that it was sent
     */
    void assertInto(Assertions assertions, boolean sent) {
        List<Payload> items = trackingItems();
        for (int at = 0; at < items.size(); at++) {
            tracked(at + 1, items.get(at)).forEach(parcel -> assertions.asOf("sent", parcel, modifiedAt));
        }
        if (items.isEmpty() && sent) {
            Instant sentAt = WooTime.of(order, "date_completed").orElse(modifiedAt);
            Fact handedOver = parcel(WHOLE, new TypedTracking("", "", Optional.empty()), sentAt);
            // What was collected may lie ready once more; what is not tracked may have been, until its number was
            // deleted.
            assertions.asOf(new LineKinds(order).collected() ? "collected" : "untracked", handedOver, modifiedAt);
        }
    }

    /** The order lies ready in the shop. */
    void assertReady(Assertions assertions) {
        assertions.asOf("ready", new Fact.ShipmentReady(WHOLE, List.of(), new LineKinds(order).place()), modifiedAt);
    }

    /**
     * The ids of all parcels that there are.
     *
     * @param sent whether the order's status says that it was sent
     */
    List<String> shipments(boolean sent) {
        int tracked = trackingItems().size();
        return IntStream.rangeClosed(1, tracked == 0 && sent ? 1 : tracked)
                .mapToObj(Integer::toString)
                .toList();
    }

    private List<Payload> trackingItems() {
        return order.objects("meta_data").stream()
                .filter(meta -> meta.line("key", 100).equals(TRACKING_ITEMS))
                .flatMap(meta -> meta.objects("value").stream())
                .filter(item -> !item.line(NUMBER, FIELD).isEmpty())
                .limit(MAX_PARCELS)
                .toList();
    }

    /** The parcels of an item: its field for the number may hold several. */
    private List<Fact> tracked(int place, Payload item) {
        String carrier =
                item.firstLine(100, "custom_tracking_provider", "formatted_tracking_provider", "tracking_provider");
        String link = item.firstLine(2048, "custom_tracking_link", "formatted_tracking_link");
        List<TypedTracking> typed = TypedTracking.read(item.line(NUMBER, FIELD), carrier, TextHygiene.url(link));
        List<Fact> parcels = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            parcels.add(parcel(at == 0 ? "" + place : place + "." + (at + 1), typed.get(at), sentAt(item)));
        }
        return parcels;
    }

    private static Fact parcel(String shipment, TypedTracking typed, Instant sentAt) {
        return new Fact.ShipmentSent(
                shipment,
                TextHygiene.line(typed.carrier(), CARRIER),
                typed.number(),
                typed.link(),
                List.of(),
                sentAt,
                Optional.empty(),
                typed.number().isEmpty(),
                Optional.empty());
    }

    /** The plug-in keeps a day, as seconds or as a date; a parcel does not leave before it was ordered. */
    private Instant sentAt(Payload item) {
        Instant shipped = day(item.line("date_shipped", 40))
                .or(() -> WooTime.of(order, "date_completed"))
                .orElse(modifiedAt);
        return shipped.isBefore(createdAt) ? createdAt : shipped;
    }

    private static Optional<Instant> day(String text) {
        try {
            if (text.matches("[0-9]{9,11}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
